// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { access } from './access.ts'
import { commentsOn } from './comments.ts'
import { EditionPage, ReportsPage } from './edition-page.tsx'
import { publishedReports } from './published.ts'
import { editionAt } from './queries.ts'
import { namedOfSlug } from './slug.ts'
import { texts } from './texts.ts'

/** Published accounts, open to everybody for good: the list, and every edition at one address (C28 b, c). */
export const pages: Page[] = [
  {
    address: { nl: '/verslagen', en: '/en/reports' },
    rule: access.rules.readsPublishedEditions,
    look: 'src/monitor/editions/edition.page.css',
    show: async ({ language, read }) => ({ title: texts[language].title, body: <ReportsPage reports={await publishedReports(read)} /> }),
  },
  {
    address: { nl: '/verslagen/:number/:edition', en: '/en/reports/:number/:edition' },
    rule: access.rules.readsPublishedEditions,
    look: 'src/monitor/editions/edition.page.css',
    show: async ({ params, read }) => {
      const [number, named] = [params.number ?? '', namedOfSlug(params.edition ?? '')]
      if (!/^\d{4}-\d{3,6}$/.test(number) || named === null) return null
      const seen = await editionAt(read, number, named)
      return { title: seen.title, body: <EditionPage seen={seen} comments={await commentsOn(read, number)} /> }
    },
  },
]
