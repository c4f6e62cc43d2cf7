// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { aboutCount } from '../../core/disclosure/contract.ts'
import { domains, states } from '../obstacles/contract.ts'
import type { access } from './access.ts'
import { felts } from './rules.ts'

const line = z.object({
  domain: z.enum([...domains, 'all']),
  reported: aboutCount,
  lifted: aboutCount,
  lowered: aboutCount,
  notPossible: aboutCount,
  medianDaysToFirstAnswer: z.nullable(z.int()),
  medianDaysToEnd: z.nullable(z.int()),
  answered: aboutCount,
  yes: aboutCount,
  partly: aboutCount,
  no: aboutCount,
  feltShare: z.nullable(z.number()),
})
const year = z.string().check(z.regex(/^\d{4}$/, 'Geef een jaartal. | Give a year.'))
const report = {
  kind: 'query',
  method: 'GET',
  query: z.object({ year: z.optional(year) }),
  rule: 'seesFeltEffect',
  data: 'none',
} as const

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
    says: 'Per jaar en domein: hoeveel drempels gemeld zijn, hoe lang het duurde, en of het merkbaar hielp. Aantallen zijn afgerond op 5 of afgeschermd.',
    output: z.object({ untilDate: z.iso.date(), year: z.nullable(year), years: z.array(year), lines: z.array(line) }),
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
