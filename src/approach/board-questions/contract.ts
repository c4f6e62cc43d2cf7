// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { requestState } from '../execution/contract.ts'
import { boards, standings } from './rules.ts'

const decision = z.object({ id: z.uuid(), reference: z.nullable(z.string()), title: z.string() })
const seen = z.object({
  id: z.uuid(),
  board: z.enum(boards),
  question: z.string(),
  needed: z.string(),
  decision: z.nullable(decision),
  organisation: z.string(),
  askedDate: z.iso.date(),
  escalatedDate: z.nullable(z.iso.date()),
  dueDate: z.nullable(z.iso.date()),
  late: z.boolean(),
  answer: z.nullable(z.object({ text: z.string(), organisation: z.string(), date: z.iso.date() })),
  /** Whether this person answers it now, and otherwise the sentence that fails. */
  mayAnswer: z.object({ allowed: z.boolean(), nl: z.nullable(z.string()), en: z.nullable(z.string()) }),
})
const text = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const notPersonal = z.optional(z.enum(['confirmed']))
const id = z.object({ id: z.uuid() })

/** What can be asked about questions to the board table. */
export const contract = defineContract<typeof access>()({
  listBoardQuestions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/board-questions',
    says: 'De vragen uit de uitvoering aan taskforce en college, wat te laat is vooraan; en wat besluiten van de eigen organisatie vragen.',
    query: z.object({ standing: z.optional(z.enum(standings)) }),
    output: z.object({
      asOfDate: z.iso.date(),
      counts: z.object({ open: z.int(), late: z.int(), answered: z.int() }),
      questions: z.array(seen),
      asked: z.array(z.extend(decision, { asks: z.string(), dueDate: z.nullable(z.iso.date()), body: z.string(), state: requestState })),
    }),
    rule: 'seesBoardQuestions',
    data: 'none',
    event: 'board-questions.read',
  },
  getBoardQuestion: {
    kind: 'query',
    method: 'GET',
    path: '/v1/board-questions/{id}',
    says: 'Een vraag aan de bestuurstafel, waar zij ligt en wat het antwoord is.',
    params: id,
    output: seen,
    rule: 'seesBoardQuestions',
    data: 'none',
    event: 'board-question.read',
    versioned: true,
  },
  askBoard: {
    kind: 'command',
    method: 'POST',
    path: '/v1/board-questions',
    says: 'Stelt de taskforce of het college een vraag, met wat er zonder antwoord stilstaat.',
    body: z.object({
      board: z.enum(boards, 'Kies wie moet antwoorden. | Choose who must answer.'),
      question: text(10, 1000),
      needed: text(5, 1000),
      decisionId: z.optional(z.uuid()),
      notPersonal,
    }),
    output: id,
    rule: 'asksBoard',
    data: 'personal',
    event: 'board-question.asked',
  },
  answerBoardQuestion: {
    kind: 'command',
    method: 'POST',
    path: '/v1/board-questions/{id}/board-answers',
    says: 'Beantwoordt een vraag namens de tafel waar zij ligt.',
    params: id,
    body: z.object({ answer: text(1, 2000), notPersonal }),
    output: id,
    rule: 'answersForBoard',
    data: 'personal',
    event: 'board-question.answered',
    record: 'getBoardQuestion',
  },
})
