// SPDX-License-Identifier: EUPL-1.2
import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type PlacedScreen, screens } from '../addresses.ts'
import { languages } from '../languages/both.ts'
import { Absent, Broken, Screens } from './screens.tsx'
import { parseSearch, stringifySearch } from './search.ts'

type Module = { default: ComponentType }
const modules = import.meta.glob<Module>('/src/*/*/*screen.tsx')

const root = createRootRoute({ component: Screens, notFoundComponent: Absent })

/** The routes of one screen: one per language, both loading the same module when they are first shown. */
function routesOf(screen: PlacedScreen): AnyRoute[] {
  const load = modules[`/src/${screen.folder}/${screen.file}.tsx`]
  if (!load) return []
  return languages.map(language =>
    createRoute({
      getParentRoute: () => root,
      path: screen.address[language].replaceAll(/:(\w+)/g, '$$$1'),
      component: lazyRouteComponent(load),
      errorComponent: Broken,
      pendingMs: 300,
    }),
  )
}

/** The router of the application: every screen of contents.ts, at its addresses in both languages. */
export const router = createRouter({
  routeTree: root.addChildren(screens.flatMap(routesOf)),
  parseSearch: text => parseSearch(text.replace(/^\?/, '')),
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Absent,
  scrollRestoration: false,
})
