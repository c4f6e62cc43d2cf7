// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'
import { defineContract } from '../../core/contract/define.ts'
import { documentContent } from '../../strategy/adoption/contract.ts'
import type { access } from './access.ts'
import { editionInAddress } from './rules.ts'

const named = z
  .string()
  .check(
    z.regex(
      editionInAddress,
      'Noem college, residents of council- met de code van een gemeente. | Name college, residents or council- with the code of a municipality.',
    ),
  )
const params = z.object({ id: z.uuid() })
const hash = z.string()
const hashes = z.object({ html: hash, pdf: hash, ods: hash, csv: hash })
const edition = z.object({ edition: z.string(), title: z.string(), audience: z.string(), area: z.string() })
const quote = z.object({
  id: z.uuid(),
  theme: z.string(),
  teller: z.nullable(z.string()),
  month: z.nullable(z.string()),
  words: z.nullable(z.string()),
  standing: z.enum(['as-frozen', 'masked', 'withdrawn']),
})
const made = z.object({ edition: z.string(), title: z.string(), madeDate: z.iso.date(), tookMs: z.int(), ...hashes.shape })

const published = {
  kind: 'query',
  method: 'GET',
  params: z.object({ number: z.string().check(z.regex(/^\d{4}-\d{3,6}$/)), edition: named }),
  rule: 'readsPublishedEditions',
  data: 'none',
} as const
const bytes = z.custom<Uint8Array>()

/** What can be asked about editions: to see one before it is frozen, to have them made, and to read them in every form. */
export const contract = defineContract<typeof access>()({
  previewEdition: {
    kind: 'query',
    method: 'GET',
    path: '/v1/reports/{id}/report-previews',
    says: 'Een editie zoals zij nu zou worden: met de laatste tekst en de cijfers van nu, of uit wat bevroren is.',
    params,
    query: z.object({ edition: z._default(named, 'college') }),
    output: z.extend(edition, {
      content: documentContent,
      frozen: z.boolean(),
      choices: z.array(z.object({ edition: z.string(), name: z.string() })),
    }),
    rule: 'seesEditions',
    data: 'none',
    event: 'report.previewed',
  },
  listEditions: {
    kind: 'query',
    method: 'GET',
    path: '/v1/reports/{id}/report-editions',
    says: 'Hoeveel edities er zijn gevraagd en gemaakt, met het controlegetal van elke vorm.',
    params,
    output: z.object({ ordered: z.int(), made: z.int(), of: z.int(), editions: z.array(made) }),
    rule: 'seesEditions',
    data: 'none',
    event: 'report-editions.listed',
    versioned: true,
  },
  orderEditions: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-edition-orders',
    says: 'Laat alle edities maken die er nog niet zijn: college, inwoners en elke gemeenteraad. Het werk gebeurt daarna, met uw rechten.',
    params,
    body: z.object({}),
    output: z.object({ id: z.uuid(), ordered: z.int() }),
    rule: 'ordersEditions',
    data: 'none',
    event: 'report-editions.ordered',
    record: 'listEditions',
  },
  makeEdition: {
    kind: 'command',
    method: 'POST',
    path: '/v1/reports/{id}/report-editions',
    says: 'Maakt één editie, meteen.',
    params,
    body: z.object({ edition: named }),
    output: z.object({ id: z.uuid(), edition: z.string() }),
    rule: 'makesEdition',
    data: 'none',
    event: 'report-edition.made',
    record: 'listEditions',
  },
  readEdition: {
    ...published,
    path: '/v1/report-editions/{number}/{edition}',
    says: 'Een editie van een verslag op haar blijvende adres: openbaar als het verslag gepubliceerd is.',
    output: z.extend(edition, {
      number: z.string(),
      period: z.string(),
      frozenAt: z.iso.datetime(),
      hash,
      publishedDate: z.nullable(z.iso.date()),
      hashes: z.nullable(hashes),
      others: z.array(z.object({ edition: z.string(), name: z.string() })),
      content: documentContent,
      quotes: z.array(quote),
    }),
    event: 'report-edition.read',
  },
  readEditionAsPdf: {
    ...published,
    path: '/v1/report-editions/{number}/{edition}/pdf',
    says: 'Dezelfde editie als toegankelijke PDF (PDF/UA-1).',
    output: bytes,
    download: 'application/pdf',
    event: 'report-edition.set',
  },
  readEditionAsSheets: {
    ...published,
    path: '/v1/report-editions/{number}/{edition}/ods',
    says: 'De tabellen van dezelfde editie als rekenblad (OpenDocument), met bij elke rij haar bron.',
    output: bytes,
    download: 'application/vnd.oasis.opendocument.spreadsheet',
    event: 'report-edition.exported',
  },
  readEditionAsCsv: {
    ...published,
    path: '/v1/report-editions/{number}/{edition}/csv',
    says: 'De tabellen van dezelfde editie als CSV, onder elkaar, met bij elke rij haar bron.',
    output: z.string(),
    download: 'text/csv',
    event: 'report-edition.exported',
  },
})
