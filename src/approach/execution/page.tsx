// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { addressOf } from '../../shell/addresses.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { access } from './access.ts'
import { FrontPage } from './front-page.tsx'
import { texts } from './front.texts.ts'
import { readFront } from './front.ts'
import { Overview } from './overview-page.tsx'
import { texts as overviewTexts } from './overview.texts.ts'
import { readOverview } from './overview.ts'

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
  {
    address: { nl: '/begin/overzicht', en: '/en/start/overview' },
    rule: access.rules.seesWhatWaits,
    look: 'src/approach/execution/overview.page.css',
    show: async ({ actor, language, read }) => {
      const sections = await readOverview(read)
      const whose = actor?.organisation.name ?? ''
      return { title: overviewTexts[language].title, body: <Overview sections={sections} whose={whose} today={dateOf(read.now)} /> }
    },
  },
]
