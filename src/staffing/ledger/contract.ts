// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { everyCategory } from './rules.ts'
import { comparison, cell, draftState, formation, ground, movement, noDate, posting, printedTable, unit } from './shapes.contract.ts'

export { everyCategory }

const day = z.iso.date(noDate)
const moment = { asOf: z.optional(day), validAt: z.optional(day) }
const readsTable = { kind: 'query', method: 'GET', query: z.object(moment), rule: 'readsFormation', data: 'none' } as const
const reads = { kind: 'query', method: 'GET', rule: 'readsFormation', data: 'none' } as const

/** What can be asked of the formation ledger (C57). `asOf` sets both clocks; `validAt` alone looks at a day with all that is known now. */
export const contract = defineContract<typeof access>()({
  readFormation: {
    ...readsTable,
    path: '/v1/formation',
    says: 'De formatie per onderdeel en categorie op een dag, met de gedrukte cijfers ernaast. asOf zet beide klokken, validAt alleen de dag waarop het geldt.',
    output: formation,
    event: 'formation.read',
  },
  downloadFormation: {
    ...readsTable,
    path: '/v1/formation/csv',
    says: 'Dezelfde formatietabel als CSV.',
    output: z.string(),
    download: 'text/csv',
    event: 'formation.downloaded',
  },
  downloadFormationSheet: {
    ...readsTable,
    path: '/v1/formation/ods',
    says: 'Dezelfde formatietabel als rekenblad (ODF).',
    output: z.unknown(),
    download: 'application/vnd.oasis.opendocument.spreadsheet',
    event: 'formation.sheet-downloaded',
  },
  listUnits: {
    ...reads,
    path: '/v1/formation/units',
    says: 'De onderdelen en posten waar formatieplaatsen kunnen staan.',
    output: z.object({ units: z.array(unit) }),
    event: 'formation-units.read',
  },
  addUnit: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/units',
    says: 'Voegt een onderdeel toe binnen een rij van de tabel, of een post buiten de eenheid.',
    body: z.object({
      code: z
        .string()
        .check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,59}$/, 'Gebruik hoofdletters, cijfers en streepjes. | Use capitals, digits and hyphens.')),
      name: z.string().check(z.minLength(2, 'Geef een naam. | Give a name.'), z.maxLength(120)),
      parent: z.optional(z.string()),
    }),
    output: z.object({ code: z.string() }),
    rule: 'addsUnit',
    data: 'none',
    event: 'formation-unit.added',
  },
  listPostings: {
    ...reads,
    path: '/v1/formation/postings',
    says: 'De mutaties, nieuwste eerst; van één onderdeel met alles wat daarbij hoort, of die ingaan tussen twee dagen.',
    query: z.object({
      unit: z.optional(z.string()),
      category: z.optional(z.enum(everyCategory)),
      from: z.optional(day),
      to: z.optional(day),
      asOf: z.optional(day),
    }),
    output: z.object({ postings: z.array(posting) }),
    event: 'formation-postings.read',
  },
  readPosting: {
    ...reads,
    path: '/v1/formation/postings/{id}',
    says: 'Eén mutatie, met wat haar terugnam.',
    params: z.object({ id: z.uuid() }),
    output: posting,
    versioned: true,
    event: 'formation-posting.read',
  },
  postMovements: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/postings',
    says: 'Boekt mutaties in het grootboek: alle of geen. Een geboekte mutatie verandert nooit meer.',
    body: z.object({
      ...ground,
      movements: z.array(movement).check(z.minLength(1, 'Vul minstens één mutatie in. | Fill in at least one movement.'), z.maxLength(500)),
      draftId: z.optional(z.uuid()),
      notPersonal: z.optional(z.literal('confirmed')),
    }),
    output: z.object({ entryId: z.uuid(), postingIds: z.array(z.uuid()) }),
    rule: 'postsFormation',
    data: 'none',
    event: 'formation.posted',
  },
  reversePosting: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/postings/{id}/reversals',
    says: 'Neemt een mutatie terug met een tegenboeking, met de reden; beide blijven staan.',
    params: z.object({ id: z.uuid() }),
    body: z.object({ ...ground, reason: movement.shape.reason, notPersonal: z.optional(z.literal('confirmed')) }),
    output: z.object({ entryId: z.uuid(), postingIds: z.array(z.uuid()) }),
    rule: 'postsFormation',
    data: 'none',
    event: 'formation-posting.reversed',
    record: 'readPosting',
  },
  compareFormation: {
    ...reads,
    path: '/v1/formation/comparison',
    says: 'Vergelijkt de formatie op twee dagen, met de mutaties die het verschil verklaren.',
    query: z.object({ from: day, to: day, asOf: z.optional(day), unit: z.optional(z.string()) }),
    output: comparison,
    event: 'formation.compared',
  },
  listPrintedTables: {
    ...reads,
    path: '/v1/formation/printed-tables',
    says: 'De gedrukte formatietabellen: uit strategieën en uit ingelezen bestanden.',
    output: z.object({ tables: z.array(printedTable) }),
    event: 'printed-tables.read',
  },
  readPrintedTable: {
    ...reads,
    path: '/v1/formation/printed-tables/{id}',
    says: 'Een gedrukte tabel, cel voor cel, met wat opviel bij het narekenen.',
    params: z.object({ id: z.uuid() }),
    output: z.object({
      ...printedTable.shape,
      cells: z.array(cell),
      remarks: z.array(z.object({ row: z.int(), kind: z.string(), nl: z.string(), en: z.string() })),
    }),
    event: 'printed-table.read',
  },
  importTable: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/printed-tables',
    says: 'Leest een formatietabel in uit ods, xlsx of csv: alleen waarden, precies zoals ze er staan.',
    body: z.object({
      title: z.string().check(z.minLength(3, 'Geef een titel. | Give a title.'), z.maxLength(200)),
      asOfDate: day,
      fileName: z.string().check(z.minLength(1), z.maxLength(200)),
      content: z
        .string()
        .check(
          z.minLength(1, 'Kies een bestand. | Choose a file.'),
          z.regex(/^[A-Za-z0-9+/]+=*$/, 'Het bestand kwam niet goed over. | The file did not arrive well.'),
        ),
    }),
    output: z.object({ id: z.uuid() }),
    rule: 'importsFormation',
    data: 'none',
    event: 'printed-table.imported',
  },
  listDrafts: {
    kind: 'query',
    method: 'GET',
    path: '/v1/formation/drafts',
    says: 'De concepten van uw organisatie waaraan nog gewerkt wordt.',
    output: z.object({ drafts: z.array(draftState) }),
    rule: 'readsDrafts',
    data: 'none',
    event: 'formation-drafts.read',
  },
  keepDraft: {
    kind: 'command',
    method: 'POST',
    path: '/v1/formation/drafts',
    says: 'Bewaart een concept, of laat het vallen. Er komt niets van in het grootboek.',
    body: z.object({
      draftId: z.optional(z.uuid()),
      title: z.string().check(z.minLength(3, 'Geef een titel. | Give a title.'), z.maxLength(200)),
      lines: z.array(z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(12))).check(z.maxLength(500)),
      ended: z.optional(z.literal('dropped')),
    }),
    output: z.object({ draftId: z.uuid() }),
    rule: 'keepsDrafts',
    data: 'none',
    event: 'formation-draft.kept',
  },
})
