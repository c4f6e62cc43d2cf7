// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { domains, states } from '../obstacles/contract.ts'
import type { access } from './access.ts'
import { felts } from './rules.ts'

const line = z.object({
  domain: z.enum([...domains, 'all']),
  reported: z.int(),
  open: z.int(),
  late: z.int(),
  lifted: z.int(),
  lowered: z.int(),
  notPossible: z.int(),
  medianDaysToFirstAnswer: z.nullable(z.number()),
  medianDaysToEnd: z.nullable(z.number()),
  asked: z.int(),
  answered: z.int(),
  yes: z.nullable(z.int()),
  partly: z.nullable(z.int()),
  no: z.nullable(z.int()),
})
const period = z.object({ from: z.optional(z.iso.date()), to: z.optional(z.iso.date()) })
const report = { kind: 'query', method: 'GET', query: period, rule: 'seesFeltEffect', data: 'none' } as const

/** What can be asked about the felt effect. The address of an answer names the question, never the obstacle: the log must not tell who was asked about what. */
export const contract = defineContract<typeof access>()({
  listFeltQuestions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/felt-questions',
    says: 'De vragen die nu aan u gesteld zijn: is deze drempel voor u merkbaar weg?',
    output: z.object({
      questions: z.array(
        z.object({
          id: z.uuid(),
          happens: z.string(),
          state: z.enum(states),
          reason: z.string(),
          endedDate: z.iso.date(),
          untilDate: z.iso.date(),
        }),
      ),
    }),
    rule: 'isAskedWhetherFelt',
    data: 'none',
    event: 'felt-questions.read',
  },
  answerFeltQuestion: {
    kind: 'command',
    method: 'POST',
    path: '/v1/felt-questions/{id}/felt-answers',
    says: 'Zegt of een drempel voor u merkbaar weg is. Niemand ziet wie wat zei.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ felt: z.enum(felts, 'Kies ja, een beetje of nee. | Choose yes, a little or no.') }),
    output: z.object({ id: z.uuid() }),
    rule: 'saysWhetherFelt',
    data: 'personal',
    event: 'felt-question.answered',
    form: { page: '/drempels/gevoeld', then: '/drempels/gevoeld' },
  },
  getObstacleReport: {
    ...report,
    path: '/v1/obstacle-reports',
    says: 'Per domein: hoeveel drempels gemeld zijn in een periode, hoe lang het duurde, en of het merkbaar hielp.',
    output: z.object({ asOfDate: z.iso.date(), from: z.nullable(z.iso.date()), to: z.nullable(z.iso.date()), lines: z.array(line) }),
    event: 'obstacle-report.read',
  },
  downloadObstacleReport: {
    ...report,
    path: '/v1/obstacle-reports/csv',
    says: 'Hetzelfde verslag als CSV.',
    output: z.string(),
    download: 'text/csv',
    event: 'obstacle-report.downloaded',
  },
})
