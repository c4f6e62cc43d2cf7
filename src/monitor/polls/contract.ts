// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { aboutCount } from '../../core/disclosure/contract.ts'
import type { access } from './access.ts'

const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const said = (least: number, most: number, what: string, whatEn: string) =>
  z
    .string()
    .check(
      z.minLength(least, `Schrijf ${what} van minstens ${least} tekens. | Write ${whatEn} of at least ${least} characters.`),
      z.maxLength(most, `Schrijf ${what} van hoogstens ${most} tekens. | Write ${whatEn} of at most ${most} characters.`),
    )
const shown = z.object({
  statement: z.string(),
  mean: z.nullable(z.number()),
  margin: z.nullable(z.number()),
  counts: z.array(z.object({ score: z.int(), about: aboutCount, share: z.nullable(z.number()) })),
})
const poll = {
  id: z.uuid(),
  title: z.string(),
  reason: z.string(),
  statements: z.array(z.string()),
  opensDate: z.iso.date(),
  closesDate: z.iso.date(),
  threshold: z.int(),
  organisation: z.string(),
  standing: z.enum(['planned', 'open', 'counting', 'closed']),
  taken: z.boolean(),
}

export const contract = defineContract<typeof access>()({
  listPolls: {
    kind: 'query',
    method: 'GET',
    path: '/v1/polls',
    says: 'Geeft de peilingen onder professionals en of u al meedeed.',
    output: z.object({ polls: z.array(z.object(poll)) }),
    rule: 'readsPolls',
    data: 'none',
    event: 'polls.listed',
  },
  readPoll: {
    kind: 'query',
    method: 'GET',
    path: '/v1/polls/{id}',
    says: 'Geeft een peiling, en na het sluiten de uitkomst als er genoeg antwoorden zijn.',
    params: z.object({ id: z.uuid() }),
    output: z.object({ ...poll, counted: z.boolean(), about: aboutCount, results: z.array(shown) }),
    rule: 'readsPolls',
    data: 'none',
    event: 'poll.read',
    versioned: true,
  },
  openPoll: {
    kind: 'command',
    method: 'POST',
    path: '/v1/polls',
    says: 'Houdt een peiling onder professionals.',
    body: z.object({
      title: said(5, 150, 'een titel', 'a title'),
      reason: said(10, 2000, 'een uitleg', 'an explanation'),
      statements: z
        .array(said(5, 300, 'een stelling', 'a statement'))
        .check(
          z.minLength(2, 'Leg minstens twee stellingen voor. | Put at least two statements.'),
          z.maxLength(10, 'Leg hoogstens tien stellingen voor. | Put at most ten statements.'),
        ),
      opensDate: day,
      closesDate: day,
      threshold: z
        .int('Geef een heel getal. | Give a whole number.')
        .check(
          z.gte(10, 'De drempel is minstens 10. | The threshold is at least 10.'),
          z.lte(500, 'De drempel is hoogstens 500. | The threshold is at most 500.'),
        ),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'opensPoll',
    data: 'none',
    event: 'poll.opened',
  },
  answerPoll: {
    kind: 'command',
    method: 'POST',
    path: '/v1/polls/{id}/participations',
    says: 'Doet mee aan een peiling: een antwoord per stelling, van 1 tot 5 of 0 voor geen mening. Het antwoord wordt nooit aan u verbonden.',
    params: z.object({ id: z.uuid() }),
    body: z.object({
      scores: z.array(
        z
          .int('Kies een antwoord. | Choose an answer.')
          .check(z.gte(0, 'Kies een antwoord. | Choose an answer.'), z.lte(5, 'Kies een antwoord. | Choose an answer.')),
      ),
      blinding: z
        .string()
        .check(
          z.minLength(22, 'Geef minstens 22 willekeurige tekens mee. | Send at least 22 random characters.'),
          z.maxLength(100, 'Geef hoogstens 100 tekens mee. | Send at most 100 characters.'),
        ),
    }),
    output: z.object({ taken: z.boolean() }),
    rule: 'answersPoll',
    data: 'none',
    event: 'poll.answered',
    record: 'readPoll',
  },
})
