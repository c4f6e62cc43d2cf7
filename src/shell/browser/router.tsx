// SPDX-License-Identifier: EUPL-1.2
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { screenAt, screens } from '../addresses.ts'
import { languageOfPath } from '../languages/language.tsx'
import { useArrival } from './arrival.ts'

type Module = { default: ComponentType }
const modules = import.meta.glob<Module>('/src/*/*/*screen.tsx')

/** A screen that cannot be loaded is most often of a version that was replaced meanwhile: the page is loaded anew, once. */
function orReload(error: unknown): Promise<Module> {
  const failed = `not loaded: ${location.pathname}`
  if (sessionStorage.getItem(failed)) throw error
  sessionStorage.setItem(failed, 'once')
  location.reload()
  return new Promise(() => undefined)
}

/** Every screen of contents.ts by its key; its module is loaded when it is first shown. */
const shown = new Map(
  screens.flatMap(screen => {
    const load = modules[`/src/${screen.folder}/${screen.file}.tsx`]
    return load ? [[screen.full, lazy(() => load().catch(orReload))] as const] : []
  }),
)

interface Guard {
  path: string
  broken: (error: unknown) => ReactNode
  children: ReactNode
}

/** Keeps a screen that breaks from taking the frame along; going elsewhere makes it whole again. */
class Guarded extends Component<Guard, { path: string; error?: unknown }> {
  override state: { path: string; error?: unknown } = { path: this.props.path }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  static getDerivedStateFromProps({ path }: Guard, state: { path: string }) {
    return path === state.path ? null : { path, error: undefined }
  }
  override render() {
    return this.state.error === undefined ? this.props.children : this.props.broken(this.state.error)
  }
}

/** The screen has arrived when this is drawn beside it. */
function Arrived({ path, title }: { path: string; title: string | undefined }) {
  useArrival(path, title)
  return null
}

interface Routed {
  path: string
  /** Shown instead of a screen that breaks. */
  broken: (error: unknown) => ReactNode
  /** Shown where no screen stands. */
  absent: ReactNode
}

/** The screen at a path. */
export function ScreenAt({ path, broken, absent }: Routed) {
  const found = screenAt(path)
  const Shown = found && shown.get(found.screen.full)
  const language = languageOfPath(path)
  return (
    <Guarded path={path} broken={broken}>
      <Suspense>
        {Shown ? <Shown key={`${found.screen.full} ${language}`} /> : absent}
        <Arrived path={path} title={found?.screen.title[language]} />
      </Suspense>
    </Guarded>
  )
}
