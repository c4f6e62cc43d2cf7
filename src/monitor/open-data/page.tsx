// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { access } from './access.ts'
import { DataPage } from './data-page.tsx'
import { FiguresPage } from './figures-page.tsx'
import { readInShort, readKeyFigures } from './public-site.ts'
import { offered } from './queries.ts'
import { StrategyPage } from './strategy-page.tsx'
import { texts } from './texts.ts'

const shared = { rule: access.rules.readsOpenData, look: 'src/monitor/open-data/site.page.css' }

/** The public pages: open data, the key figures and the strategy in short; no login, no script. */
export const pages: Page[] = [
  {
    address: { nl: '/open-data', en: '/en/open-data' },
    ...shared,
    show: async ({ language, read }) => ({ title: texts[language].title, body: <DataPage offered={await offered(read)} /> }),
  },
  {
    address: { nl: '/kerncijfers', en: '/en/key-figures' },
    ...shared,
    show: async ({ language, read }) => ({ title: texts[language].figures, body: <FiguresPage figures={await readKeyFigures(read)} /> }),
  },
  {
    address: { nl: '/strategie-in-het-kort', en: '/en/strategy-in-short' },
    ...shared,
    show: async ({ language, read }) => ({ title: texts[language].strategy, body: <StrategyPage strategy={await readInShort(read)} /> }),
  },
]
