// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { addressOf } from '../../shell/addresses.ts'
import { access } from './access.ts'
import { FrontPage } from './front-page.tsx'
import { texts } from './front.texts.ts'
import { readFront } from './front.ts'

/** The front door: who signed in goes on to the start page, everybody else reads what the region works on. */
export const pages: Page[] = [
  {
    address: { nl: '/', en: '/en' },
    rule: access.rules.readsFrontPage,
    look: 'src/approach/execution/front.page.css',
    show: async ({ actor, language, read }) => {
      if (actor) return { to: addressOf('approach/execution/start', language) }
      const front = await readFront(read)
      return { title: front?.title[language] ?? texts[language].name, body: <FrontPage front={front} /> }
    },
  },
]
