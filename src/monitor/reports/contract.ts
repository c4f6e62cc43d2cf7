// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { type narrativeParts, states } from './rules.ts'

const part = z.optional(
  z.string().check(z.trim(), z.normalize('NFC'), z.maxLength(6000, 'Houd het bij 6000 tekens. | Keep it to 6000 characters.')),
)
const worded = { opening: part, residents: part, figures: part, work: part, obstacles: part, outlook: part } satisfies Record<
  (typeof narrativeParts)[number],
  unknown
>
const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  period: z.string(),
  state: z.enum(states),
  begunDate: z.iso.date(),
  frozenAt: z.nullable(z.iso.datetime()),
  publishedDate: z.nullable(z.iso.date()),
  drafts: z.int(),
})
const params = z.object({ id: z.uuid() })
const output = z.object({ id: z.uuid() })

/** What can be asked about accounts: to begin, word, freeze and publish one. */
export const contract = defineContract<typeof access>()({
  listReports: {
    kind: 'query',
    method: 'GET',
    path: '/v1/reports',
    says: 'Alle verslagen, en de strategieperioden waarover een verslag kan gaan.',
    output: z.object({ reports: z.array(listed), periods: z.array(z.object({ code: z.string(), title: z.string() })) }),
    rule: 'seesReports',
    data: 'none',
    event: 'reports.listed',
  },
  readReport: {
    kind: 'query',
    method: 'GET',
    path: '/v1/reports/{id}',
    says: 'Eén verslag: hoe ver het is, de laatste tekst, alle versies daarvan, en waarmee het bevroren is.',
    params,
    output: z.extend(listed, {
      narrative: z.object(worded),
      draftVersion: z.int(),
      versions: z.array(z.object({ version: z.int(), changes: z.string(), organisation: z.string(), writtenDate: z.iso.date() })),
      hash: z.nullable(z.string()),
      policy: z.nullable(z.string()),
      template: z.nullable(z.string()),
      decision: z.nullable(z.string()),
    }),
    rule: 'seesReports',
    data: 'none',
    event: 'report.read',
    versioned: true,
  },
  beginReport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports',
    says: 'Begint een verslag over een strategieperiode, met een lege tekst.',
    body: z.object({
      period: z.string('Kies een periode. | Choose a period.').check(z.regex(/^\d{4}-\d{4}$/, 'Kies een periode. | Choose a period.')),
    }),
    output,
    rule: 'beginsReport',
    data: 'none',
    event: 'report.begun',
  },
  writeReport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-drafts',
    says: 'Bewaart een nieuwe versie van de tekst van een verslag.',
    params,
    body: z.object({
      ...worded,
      changes: z
        .string('Zeg wat er anders is. | Say what is different.')
        .check(z.trim(), z.normalize('NFC'), z.minLength(3, 'Zeg wat er anders is. | Say what is different.'), z.maxLength(500)),
      notPersonal: z.optional(z.enum(['confirmed'])),
    }),
    output,
    rule: 'writesReport',
    data: 'none',
    event: 'report.written',
    record: 'readReport',
  },
  freezeReport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-freezes',
    says: 'Bevriest een verslag: alle cijfers met hun editie, de tekst, en de versies van regels en vorm. Daarna verandert het nooit meer.',
    params,
    body: z.object({}),
    output,
    rule: 'freezesReport',
    data: 'none',
    event: 'report.frozen',
    record: 'readReport',
  },
  publishReport: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-publications',
    says: 'Publiceert een bevroren verslag op zijn blijvende adres, voor iedereen.',
    params,
    body: z.object({
      decision: z
        .string('Noem het besluit. | Name the decision.')
        .check(z.trim(), z.normalize('NFC'), z.minLength(3, 'Noem het besluit. | Name the decision.'), z.maxLength(500)),
    }),
    output,
    rule: 'publishesReport',
    data: 'none',
    event: 'report.published',
    record: 'readReport',
  },
})
