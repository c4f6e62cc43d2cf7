// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from '../../core/access/define.ts'
import type { Page } from '../../core/contract/pages.ts'
import { texts as accessibility } from './accessibility.texts.ts'
import { texts as privacy } from './privacy.texts.ts'
import { Statement } from './statement.tsx'

/** Everybody reads what the site says of itself, without signing in (Wet open overheid art. 3.1). */
const readsStatements: Rule = {
  sentence: { nl: 'Iedereen leest wat de site over zichzelf zegt', en: 'Everybody reads what the site says of itself' },
  who: 'everyone',
  purpose: 'governance',
  ground: 'Wet open overheid art. 3.1; Besluit digitale toegankelijkheid overheid art. 4; AVG art. 13',
}

/** The pages that belong to no feature: the accessibility statement and what people are told about their data. */
export const statements: readonly Page[] = [
  {
    address: { nl: '/toegankelijkheid', en: '/en/accessibility' },
    rule: readsStatements,
    show: async ({ language }) => ({ title: accessibility[language].title, body: <Statement texts={accessibility[language]} /> }),
  },
  {
    address: { nl: '/privacy', en: '/en/privacy' },
    rule: readsStatements,
    show: async ({ language }) => ({ title: privacy[language].title, body: <Statement texts={privacy[language]} /> }),
  },
]
