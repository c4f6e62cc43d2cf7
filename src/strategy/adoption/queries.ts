// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Input } from '../../core/contract/define.ts'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { pdfOf } from '../../core/documents/pdf.ts'
import { writeCsv, writeSheets } from '../../core/documents/spreadsheet.ts'
import { actsOn } from './acts.ts'
import type { contract } from './contract.ts'
import { type DocumentVersion, paperOf, sheetsOf } from './paper.ts'
import { adoptionJson, advicesOf, consultationsOf, documentJson, lineJson, versionWhere } from './reading.ts'

type Which = Pick<Input<(typeof contract)['readVersion']>, 'number' | 'version'>

/** One version by its permanent address; a problem 404 when there is none that this reader may see. */
export async function versionAt(read: Reading, { number, version }: Which): Promise<DocumentVersion> {
  const [found] = await read.rows<{ version: DocumentVersion }>(versionWhere(number, version))
  if (!found) throw notFound()
  return found.version
}

export const queries = {
  listDocuments: (read, { kind, state }) =>
    read.json(sql`select json_build_object('documents', coalesce(json_agg(${documentJson} order by s.known_at desc, s.number desc), '[]'::json))
      from strategy.document_state s join core.organisation o on o.id = s.organisation_id
      where coalesce(s.kind = ${kind ?? null}::text, true) and coalesce(s.state = ${state ?? null}::text, true)`),

  readDocument: (read, { id }) =>
    read.json(sql`select (${documentJson} || jsonb_build_object(
        'versions', (select jsonb_agg(${lineJson} order by v.version desc) from strategy.document_version_state v where v.document_id = s.document_id),
        'consultations', ${consultationsOf(sql`s.document_id`, sql`s.version`)}, 'advices', ${advicesOf(sql`s.document_id`, sql`s.version`)},
        'adoptions', coalesce((select jsonb_agg(${adoptionJson} order by a.version) from strategy.document_adoption a where a.document_id = s.document_id), '[]'),
        'bodies', (select jsonb_agg(jsonb_build_object('code', b.code, 'nl', b.name_nl, 'en', b.name_en, 'kind', b.kind) order by b.kind <> 'college', b.kind <> 'advisory-college', b.name_nl collate extension.nl) from strategy.document_body b),
        'acts', ${actsOn(sql`select s.document_id, s.version`)}))::json
      from strategy.document_state s join core.organisation o on o.id = s.organisation_id where s.document_id = ${id}::uuid`),

  readVersion: (read, which) => versionAt(read, which),
  readVersionAsPdf: async (read, { language, ...which }) => pdfOf(paperOf(await versionAt(read, which), language)),
  readVersionAsSheets: async (read, { language, ...which }) => writeSheets(sheetsOf(await versionAt(read, which), language), 'ods'),
  readVersionAsCsv: async (read, { language, ...which }) =>
    writeCsv(sheetsOf(await versionAt(read, which), language).flatMap(({ name, rows }) => [[name], ...rows, []])),
} satisfies Queries<typeof contract>
