// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '../../core/contract/pages.ts'
import { access } from './access.ts'
import type { contract } from './contract.ts'
import { FeltQuestions } from './felt-questions.tsx'
import { queries } from './queries.ts'
import { texts } from './texts.ts'
import type { Answer } from '../../core/contract/define.ts'

/** The question after three months, answered with one press on a phone (C19 e). */
export const pages: Page[] = [
  {
    address: { nl: '/drempels/gevoeld', en: '/en/obstacles/felt' },
    rule: access.rules.isAskedWhetherFelt,
    show: async view => {
      const seen = await queries.listFeltQuestions(view.read)
      const { questions } = JSON.parse(seen?.json ?? '{"questions":[]}') as Answer<(typeof contract)['listFeltQuestions']>
      return { title: texts[view.language].asked, body: <FeltQuestions questions={questions} view={view} /> }
    },
  },
]
