// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'

const words = (least: number, most: number) => z.string().check(z.trim(), z.normalize('NFC'), z.minLength(least), z.maxLength(most))
const both = z.object({ nl: z.string(), en: z.string() })
const code = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Gebruik kleine letters, cijfers en streepjes. | Use small letters, digits and hyphens.'))
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const kinds = z.enum(['municipality', 'prosecution', 'police-unit'])
const place = z.object({ code: z.string(), name: z.string() })
const params = z.object({ id: z.uuid() })
const done = z.object({ id: z.uuid() })
const theme = z.object({ code, nl: words(2, 120), en: words(2, 120) })
const question = z.object({ key: code, kinds: z.array(kinds).check(z.minLength(1)), nl: words(5, 500), en: words(5, 500) })
const totals = z.object({ asked: z.int(), signed: z.int(), writing: z.int() })

const round = z.object({
  id: z.uuid(),
  title: z.string(),
  intro: z.string(),
  opensDate: z.iso.date(),
  answersDate: z.iso.date(),
  closed: z.boolean(),
  totals,
})
const plan = z.object({
  code: z.string(),
  name: both,
  relation: z.enum(['earlier', 'comparison']),
  holders: z.array(place),
  period: z.string(),
  themes: both,
  note: z.nullable(both),
  source: z.nullable(z.string()),
  unconfirmedBecause: z.nullable(z.string()),
})
const version = z.object({
  id: z.uuid(),
  ranked: z.array(z.string()),
  texts: z.record(z.string(), z.string()),
  by: z.nullable(z.string()),
  savedAt: z.iso.datetime({ offset: true }),
  signed: z.boolean(),
})
const changes = { kind: 'command', method: 'POST', params, output: done, data: 'none' } as const

/** What can be asked about consultations of the partners. */
export const contract = defineContract<typeof access>()({
  listRounds: {
    kind: 'query',
    method: 'GET',
    path: '/v1/consultations',
    says: 'De raadplegingen met hoeveel organisaties tekenden, en bekende plannen van partners en andere regio’s.',
    output: z.object({ rounds: z.array(round), plans: z.array(plan) }),
    rule: 'seesRounds',
    data: 'none',
    event: 'consultations.listed',
  },
  readRound: {
    kind: 'query',
    method: 'GET',
    path: '/v1/consultations/{id}',
    says: 'Eén raadpleging: vragen, thema’s, voortgang per organisatie, en wat van anderen te zien is.',
    params,
    output: z.extend(round, {
      places: z.int(),
      others: z.enum(['nothing', 'themes']),
      themes: z.array(theme),
      questions: z.array(question),
      progress: z.array(
        z.object({
          organisation: place,
          state: z.enum(['signed', 'writing', 'silent']),
          signedDate: z.nullable(z.iso.date()),
          late: z.boolean(),
          reminders: z.int(),
        }),
      ),
      named: z.array(z.object({ theme: z.string(), named: z.int() })),
      answers: z.array(
        z.object({
          draftId: z.uuid(),
          organisation: place,
          texts: z.record(z.string(), z.string()),
          codes: z.array(z.object({ question: z.string(), code: z.string() })),
        }),
      ),
    }),
    rule: 'seesRounds',
    data: 'none',
    event: 'consultation.read',
    versioned: true,
  },
  readOwnAnswer: {
    kind: 'query',
    method: 'GET',
    path: '/v1/consultations/{id}/answer',
    says: 'Het antwoord van de eigen organisatie met alle versies, wie mag schrijven en welke versie getekend is.',
    params,
    output: z.object({
      asked: z.boolean(),
      kind: z.string(),
      organisation: place,
      open: z.boolean(),
      mayWrite: z.boolean(),
      delegates: z.array(z.object({ id: z.uuid(), name: z.string() })),
      colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })),
      versions: z.array(version),
      count: z.int(),
    }),
    rule: 'seesOwnAnswer',
    data: 'none',
    event: 'answer.read',
    versioned: true,
  },
  downloadAnnex: {
    kind: 'query',
    method: 'GET',
    path: '/v1/consultations/{id}/annex/csv',
    says: 'De getekende antwoorden met volgorde, vrije tekst en codes als bijlage (CSV).',
    params,
    output: z.string(),
    rule: 'seesSignatures',
    data: 'none',
    event: 'annex.downloaded',
    download: 'text/csv',
  },
  downloadAnnexSheet: {
    kind: 'query',
    method: 'GET',
    path: '/v1/consultations/{id}/annex/ods',
    says: 'De getekende antwoorden met volgorde, vrije tekst en codes als bijlage (ODS).',
    params,
    output: z.string(),
    rule: 'seesSignatures',
    data: 'none',
    event: 'annex.downloaded',
    download: 'application/vnd.oasis.opendocument.spreadsheet',
  },
  openRound: {
    kind: 'command',
    method: 'POST',
    path: '/v1/consultations',
    says: 'Opent een raadpleging van wie op de eerste dag lid van het college is.',
    body: z.object({
      title: words(3, 200),
      intro: words(3, 4000),
      places: z.int().check(z.minimum(1), z.maximum(10)),
      others: z.enum(['nothing', 'themes']),
      themes: z.array(theme).check(z.minLength(2), z.maxLength(24)),
      questions: z.array(question).check(z.maxLength(20)),
      opensDate: day,
      answersDate: day,
    }),
    output: done,
    rule: 'opensRound',
    data: 'none',
    event: 'consultation.opened',
  },
  closeRound: {
    ...changes,
    path: '/v1/consultations/{id}/closures',
    says: 'Sluit een raadpleging: daarna wordt niets meer geschreven of getekend.',
    body: z.object({ confirmed: z.literal(true) }),
    rule: 'closesRound',
    event: 'consultation.closed',
    record: 'readRound',
  },
  remind: {
    ...changes,
    path: '/v1/consultations/{id}/reminders',
    says: 'Herinnert de organisaties die nog niet tekenden, en niemand anders.',
    body: z.object({ confirmed: z.literal(true) }),
    output: z.object({ id: z.uuid(), reminded: z.int() }),
    rule: 'reminds',
    event: 'consultation.reminded',
    record: 'readRound',
  },
  nameDelegate: {
    ...changes,
    path: '/v1/consultations/{id}/delegates',
    says: 'Wijst een collega aan die het antwoord van de organisatie schrijft.',
    body: z.object({ personId: z.uuid() }),
    rule: 'namesDelegate',
    event: 'delegate.named',
    record: 'readOwnAnswer',
  },
  saveDraft: {
    ...changes,
    path: '/v1/consultations/{id}/drafts',
    says: 'Bewaart een versie van het antwoord van de eigen organisatie.',
    body: z.object({ ranked: z.array(code).check(z.maxLength(10)), texts: z.record(code, z.string().check(z.maxLength(4000))) }),
    rule: 'writesAnswer',
    event: 'draft.saved',
    record: 'readOwnAnswer',
  },
  signAnswer: {
    ...changes,
    path: '/v1/consultations/{id}/signatures',
    says: 'Tekent de laatste versie als het antwoord van de organisatie.',
    body: z.object({ draftId: z.uuid() }),
    rule: 'signsAnswer',
    event: 'answer.signed',
    record: 'readOwnAnswer',
  },
  codeText: {
    ...changes,
    path: '/v1/consultations/{id}/codes',
    says: 'Codeert vrije tekst van een getekend antwoord.',
    body: z.object({ draftId: z.uuid(), question: code, code }),
    rule: 'codesText',
    event: 'text.coded',
    record: 'readRound',
  },
})
