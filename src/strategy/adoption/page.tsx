// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { access } from './access.ts'
import { versionAt } from './queries.ts'
import { VersionPage } from './version-page.tsx'

/** Every version at one address for good: public once it is adopted, before that for whoever works on content (C62 d). */
export const pages: Page[] = [
  {
    address: { nl: '/vastgesteld/:number/:version', en: '/en/adopted/:number/:version' },
    rule: access.rules.readsAdopted,
    look: 'src/strategy/adoption/adopted.page.css',
    show: async ({ read, params }) => {
      const version = Number(params.version)
      if (!/^\d{4}-\d{3,6}$/.test(params.number ?? '') || !/^[1-9]\d{0,3}$/.test(params.version ?? '')) return null
      const seen = await versionAt(read, { number: params.number ?? '', version })
      return { title: seen.title, body: <VersionPage seen={seen} /> }
    },
  },
]
