// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import type { access } from './access.ts'
import { adoption, advice, consultation, documentVersion, versionLine } from './content.contract.ts'
import { adviceResults, consultationResults, kinds, states } from './rules.ts'

export { documentContent } from './content.contract.ts'

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(kinds),
  title: z.string(),
  owner: z.object({ code: z.string(), name: z.string() }),
  version: z.int(),
  state: z.enum(states),
  adoptedVersion: z.nullable(z.int()),
  offeredDate: z.iso.date(),
})
const act = z.object({
  key: z.enum(['consult', 'advise', 'adopt']),
  allowed: z.boolean(),
  nl: z.nullable(z.string()),
  en: z.nullable(z.string()),
})
const params = z.object({ id: z.uuid() })
const note = z.optional(z.string().check(z.trim(), z.normalize('NFC'), z.minLength(3), z.maxLength(2000)))
const bodyCode = z
  .string('Kies een orgaan uit de lijst. | Choose a body from the list.')
  .check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,59}$/, 'Kies een orgaan uit de lijst. | Choose a body from the list.'))
const day = z.iso.date('Gebruik een bestaande datum (jjjj-mm-dd). | Use an existing date (yyyy-mm-dd).')
const output = z.object({ id: z.uuid() })

const published = {
  kind: 'query',
  method: 'GET',
  params: z.object({
    number: z.string().check(z.regex(/^\d{4}-\d{3,6}$/)),
    version: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(9999)),
  }),
  rule: 'readsAdopted',
  data: 'none',
} as const
const download = { ...published, query: z.object({ language: z._default(z.enum(['nl', 'en']), 'nl') }) } as const
const bytes = z.custom<Uint8Array>()

/** What can be asked about documents that a body adopts. Drafts answer 404 to whoever may not see them, at the same permanent address. */
export const contract = defineContract<typeof access>()({
  listDocuments: {
    kind: 'query',
    method: 'GET',
    path: '/v1/documents',
    says: 'Alle stukken om vast te stellen, met hun laatste versie en hoe ver die is.',
    query: z.object({ kind: z.optional(z.enum(kinds)), state: z.optional(z.enum(states)) }),
    output: z.object({ documents: z.array(listed) }),
    rule: 'seesDocuments',
    data: 'none',
    event: 'documents.listed',
  },
  readDocument: {
    kind: 'query',
    method: 'GET',
    path: '/v1/documents/{id}',
    says: 'Eén stuk met alle versies, wie geraadpleegd is, de adviezen, en wat u nu kunt doen.',
    params,
    output: z.extend(listed, {
      versions: z.array(versionLine),
      consultations: z.array(consultation),
      advices: z.array(advice),
      adoptions: z.array(z.extend(adoption, { version: z.int() })),
      bodies: z.array(z.object({ code: z.string(), nl: z.string(), en: z.string(), kind: z.string() })),
      acts: z.array(act),
    }),
    rule: 'seesDocuments',
    data: 'none',
    event: 'document.read',
    versioned: true,
  },
  recordConsultation: {
    kind: 'command',
    method: 'POST',
    path: '/v1/documents/{id}/consultations',
    says: 'Legt vast wie over de laatste versie geraadpleegd is, wanneer, en met welke uitkomst.',
    params,
    body: z.object({ bodyCode, heldDate: day, result: z.enum(consultationResults, 'Kies de uitkomst. | Choose the result.'), note }),
    output,
    rule: 'recordsConsultation',
    data: 'none',
    event: 'document.consulted',
    record: 'readDocument',
  },
  recordAdvice: {
    kind: 'command',
    method: 'POST',
    path: '/v1/documents/{id}/advices',
    says: 'Legt het advies over de laatste versie vast.',
    params,
    body: z.object({ bodyCode, advisedDate: day, result: z.enum(adviceResults, 'Kies de uitkomst. | Choose the result.'), note }),
    output,
    rule: 'recordsAdvice',
    data: 'none',
    event: 'document.advised',
    record: 'readDocument',
  },
  recordAdoption: {
    kind: 'command',
    method: 'POST',
    path: '/v1/documents/{id}/adoptions',
    says: 'Legt vast dat een orgaan de laatste versie heeft vastgesteld, met het besluit. Daarna verandert zij nooit meer.',
    params,
    body: z.object({
      bodyCode,
      adoptedDate: day,
      decision: z
        .string('Noem het besluit. | Name the decision.')
        .check(z.trim(), z.normalize('NFC'), z.minLength(3, 'Noem het besluit. | Name the decision.'), z.maxLength(500)),
      decisionId: z.optional(z.uuid()),
      withoutBecause: z.optional(
        z
          .string()
          .check(z.trim(), z.minLength(10, 'Zeg in minstens tien tekens waarom. | Say why in at least ten characters.'), z.maxLength(2000)),
      ),
    }),
    output,
    rule: 'recordsAdoption',
    data: 'none',
    event: 'document.adopted',
    record: 'readDocument',
  },
  readVersion: {
    ...published,
    path: '/v1/document-versions/{number}/{version}',
    says: 'Een versie van een stuk op haar blijvende adres: openbaar als zij is vastgesteld.',
    output: documentVersion,
    event: 'document-version.read',
  },
  readVersionAsPdf: {
    ...download,
    path: '/v1/document-versions/{number}/{version}/pdf',
    says: 'Dezelfde versie als toegankelijke PDF (PDF/UA-1).',
    output: bytes,
    download: 'application/pdf',
    event: 'document-version.set',
  },
  readVersionAsSheets: {
    ...download,
    path: '/v1/document-versions/{number}/{version}/ods',
    says: 'De tabellen van dezelfde versie als rekenblad (OpenDocument).',
    output: bytes,
    download: 'application/vnd.oasis.opendocument.spreadsheet',
    event: 'document-version.exported',
  },
  readVersionAsCsv: {
    ...download,
    path: '/v1/document-versions/{number}/{version}/csv',
    says: 'De tabellen van dezelfde versie als CSV, onder elkaar.',
    output: z.string(),
    download: 'text/csv',
    event: 'document-version.exported',
  },
})
