// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Answer } from '../../core/contract/define.ts'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { pdfOf } from '../../core/documents/pdf.ts'
import { writeSheets } from '../../core/documents/spreadsheet.ts'
import type { contract } from './contract.ts'
import { editionCodes, editionOf } from './edition.ts'
import { lookup, type Lookup } from './figures.ts'
import { csvOf, paperOf, sheetsOf } from './forms.tsx'
import { draftAccount, editionIn, frozenById, frozenByNumber, standingOf } from './frozen.ts'
import { quotesOf } from './quotes.ts'
import { codeOf, namedOf } from './rules.ts'

type Hashes = NonNullable<Answer<(typeof contract)['readEdition']>['hashes']>
/** An edition at its permanent address. */
export type EditionSeen = Answer<(typeof contract)['readEdition']>

/** What an edition is called in a list: for the college, for residents, or the name of the municipality. */
function nameOf(look: Lookup, code: string): string {
  if (code === 'college') return 'Het college'
  return code === 'residents' ? 'Inwoners' : look.nameOf(code.replace('council:', ''))
}

const choicesOf = (look: Lookup) => editionCodes(look.snapshot).map(code => ({ edition: namedOf(code), name: nameOf(look, code) }))

/** One edition by number and name; a problem 404 when there is none that this reader may see. */
export async function editionAt(read: Reading, number: string, named: string): Promise<EditionSeen> {
  const frozen = await frozenByNumber(read, number)
  const code = codeOf(named)
  const { title, audience, area, content } = editionIn(frozen, code)
  const [made] = await read.rows<Hashes>(sql`
    select e.html_hash as html, e.pdf_hash as pdf, e.ods_hash as ods, e.csv_hash as csv from monitor.report_edition e where e.report_id = ${frozen.id}::uuid and e.edition = ${code}`)
  const { period, hash, frozenAt, publishedDate, look } = frozen
  return {
    number,
    period,
    hash,
    frozenAt,
    publishedDate,
    edition: named,
    title,
    audience,
    area,
    content,
    quotes: await quotesOf(read, frozen, area),
    hashes: made ?? null,
    others: choicesOf(look),
  }
}

export const queries = {
  previewEdition: async (read, { id, edition }) => {
    const draft = await draftAccount(read, id)
    const look = draft ? lookup(draft) : (await frozenById(read, id)).look
    const found = editionOf(look.snapshot, codeOf(edition), look)
    return found && { ...found, edition, frozen: draft === null, choices: choicesOf(look) }
  },

  listEditions: (read, { id }) =>
    read.json(sql`select json_build_object('ordered', (select count(distinct o.edition) from monitor.report_edition_order o where o.report_id = s.report_id),
        'made', (select count(*) from monitor.report_edition e where e.report_id = s.report_id),
        'of', coalesce((select count(*) + 2 from monitor.report_freeze f, jsonb_array_elements(f.snapshot::jsonb -> 'areas') a where f.report_id = s.report_id and a ->> 'kind' = 'municipality'), 0),
        'editions', coalesce((select json_agg(json_build_object('edition', replace(e.edition, ':', '-'), 'title', e.title, 'madeDate', (e.known_at at time zone 'Europe/Amsterdam')::date, 'tookMs', e.took_ms,
            'html', e.html_hash, 'pdf', e.pdf_hash, 'ods', e.ods_hash, 'csv', e.csv_hash) order by e.edition <> 'college', e.edition <> 'residents', e.title)
          from monitor.report_edition e where e.report_id = s.report_id), '[]'))
      from monitor.report_state s where s.report_id = ${id}::uuid`),

  readEdition: (read, { number, edition }) => editionAt(read, number, edition),

  readEditionAsPdf: async (read, { number, edition }) => {
    const code = codeOf(edition)
    const [made] = await read.rows<{ pdf: Buffer }>(sql`
      select e.pdf from monitor.report_edition e join monitor.report_state s on s.report_id = e.report_id where s.number = ${number} and e.edition = ${code}`)
    if (made) return new Uint8Array(made.pdf)
    const frozen = await frozenByNumber(read, number)
    return pdfOf(paperOf(editionIn(frozen, code), standingOf(frozen, code), frozen.snapshot.college || frozen.snapshot.region))
  },
  readEditionAsSheets: async (read, { number, edition }) => {
    const frozen = await frozenByNumber(read, number)
    const code = codeOf(edition)
    return writeSheets(sheetsOf(editionIn(frozen, code), standingOf(frozen, code)), 'ods')
  },
  readEditionAsCsv: async (read, { number, edition }) => {
    const frozen = await frozenByNumber(read, number)
    const code = codeOf(edition)
    return csvOf(editionIn(frozen, code), standingOf(frozen, code))
  },
} satisfies Queries<typeof contract>
