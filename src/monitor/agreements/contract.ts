// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { standings, verdicts } from './rules.ts'

const both = z.object({ nl: z.string(), en: z.string() })
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const text = (least: number, most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.normalize('NFC'),
      z.minLength(least, `Schrijf minstens ${least} tekens. | Write at least ${least} characters.`),
      z.maxLength(most, `Schrijf hoogstens ${most} tekens. | Write at most ${most} characters.`),
    )
const signed = { person: z.nullable(z.string()), organisation: z.nullable(z.string()), date: z.iso.date() }
const id = z.object({ id: z.uuid() })
const agreement = {
  id: z.uuid(),
  partner: z.object({ code: z.string(), name: z.string() }),
  promise: both,
  norm: both,
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  standing: z.enum(standings),
  reportedDate: z.nullable(z.iso.date()),
  judgedDate: z.nullable(z.iso.date()),
  reason: z.nullable(z.string()),
}

/** What can be asked about performance agreements. */
export const contract = defineContract<typeof access>()({
  listAgreements: {
    kind: 'query',
    method: 'GET',
    path: '/v1/agreements',
    says: 'Geeft per partner wat die beloofde, met de norm, de periode en of het is nagekomen.',
    output: z.object({ asOfDate: z.iso.date(), agreements: z.array(z.object(agreement)) }),
    rule: 'seesAgreements',
    data: 'none',
    event: 'agreements.listed',
  },
  readAgreement: {
    kind: 'query',
    method: 'GET',
    path: '/v1/agreements/{id}',
    says: 'Geeft een afspraak met alles wat erover gezegd en geoordeeld is.',
    params: id,
    output: z.object({
      ...agreement,
      source: z.nullable(z.string()),
      passage: z.nullable(z.string()),
      toConfirm: z.nullable(z.string()),
      agreedDate: z.iso.date(),
      mine: z.boolean(),
      reports: z.array(z.object({ ...signed, reached: z.string() })),
      judgements: z.array(z.object({ ...signed, verdict: z.enum(verdicts), reason: z.string(), decision: z.string() })),
    }),
    rule: 'seesAgreements',
    data: 'none',
    event: 'agreement.read',
    versioned: true,
  },
  recordAgreement: {
    kind: 'command',
    method: 'POST',
    path: '/v1/agreements',
    says: 'Legt een prestatieafspraak met een partner vast: belofte, norm en periode.',
    body: z.object({
      partner: text(2, 40),
      promiseNl: text(10, 1000),
      promiseEn: text(10, 1000),
      normNl: text(5, 500),
      normEn: text(5, 500),
      fromDate: day,
      toDate: day,
    }),
    output: id,
    rule: 'recordsAgreement',
    data: 'none',
    event: 'agreement.recorded',
  },
  reportOnAgreement: {
    kind: 'command',
    method: 'POST',
    path: '/v1/agreements/{id}/agreement-reports',
    says: 'Zegt hoever een partner is met wat die beloofde, gemeten aan de norm.',
    params: id,
    body: z.object({ reached: text(10, 2000) }),
    output: id,
    rule: 'reportsOnAgreement',
    data: 'none',
    event: 'agreement.reported',
    record: 'readAgreement',
  },
  judgeAgreement: {
    kind: 'command',
    method: 'POST',
    path: '/v1/agreements/{id}/agreement-judgements',
    says: 'Legt vast of een belofte na de periode is nagekomen, met de reden en het besluit van het college.',
    params: id,
    body: z.object({
      verdict: z.enum(verdicts, 'Kies of de belofte is nagekomen. | Choose whether the promise was kept.'),
      reason: text(10, 2000),
      decision: text(3, 300),
      judgedDate: day,
    }),
    output: id,
    rule: 'judgesAgreement',
    data: 'none',
    event: 'agreement.judged',
    record: 'readAgreement',
  },
})
