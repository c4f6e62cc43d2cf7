// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { writeCsv, writeSheets } from '../../core/documents/spreadsheet.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { remarksOn } from './check.rules.ts'
import type { contract } from './contract.ts'
import { formationJson, knownBefore, momentOf, postingJson, postingRows, unitMembers, within } from './reading.ts'
import { tableRows } from './table.rules.ts'

type Formation = z.output<(typeof contract)['readFormation']['output']>
type Printed = z.output<(typeof contract)['readPrintedTable']['output']>

const tableJson = sql`'id', t.id, 'title', json_build_object('nl', t.title, 'en', t.title_en), 'asOfDate', t.as_of_date, 'fileName', t.file_name, 'source', t.source_code, 'passage', t.passage,
  'deviating', (select count(*) from staffing.printed_row r where r.table_id = t.id and r.printed_total <> r.computed_total)`

const readTable = async (read: Reading, input: { asOf?: string | undefined; validAt?: string | undefined }): Promise<Formation> => {
  const [row] = await read.rows<{ formation: Formation }>(formationJson(momentOf(input, dateOf(read.now))))
  if (!row) throw notFound()
  return row.formation
}

export const queries = {
  readFormation: (read, input) => read.json(formationJson(momentOf(input, dateOf(read.now)))),

  downloadFormation: async (read, input) => writeCsv(tableRows(await readTable(read, input))),

  downloadFormationSheet: async (read, input) => writeSheets([{ name: 'Formatie', rows: tableRows(await readTable(read, input)) }], 'ods'),

  listUnits: read =>
    read.json(
      sql`select json_build_object('units', coalesce(json_agg(json_build_object(${unitMembers}) order by u.place, u.code), '[]')) from staffing.unit u`,
    ),

  listPostings: (read, { unit, category, from, to, asOf }) =>
    read.json(sql`select json_build_object('postings', coalesce(json_agg(found.posting order by found.start_date desc, found.known_at desc, found.place), '[]')) from (
      select ${postingJson(asOf ?? null)} as posting, p.start_date, p.known_at, p.place ${postingRows}
      where p.known_at < ${knownBefore(asOf ?? null)}
        and (${unit ?? null}::text is null or p.from_unit in ${within(unit ?? '')} or p.to_unit in ${within(unit ?? '')})
        and (${category ?? null}::text is null or ${category ?? null} in (p.from_category, p.to_category))
        and (${from ?? null}::date is null or p.start_date > ${from ?? null}::date) and (${to ?? null}::date is null or p.start_date <= ${to ?? null}::date)
      order by p.start_date desc, p.known_at desc, p.place limit 2000) found`),

  readPosting: (read, { id }) => read.json(sql`select ${postingJson(null)}::json ${postingRows} where p.id = ${id}::uuid`),

  compareFormation: (read, { from, to, asOf, unit }) => {
    const known = knownBefore(asOf ?? null)
    return read.json(sql`with scope as (select u.* from staffing.unit u where u.code = ${unit ?? null} or (${unit ?? null}::text is null and u.kind = 'whole') order by u.place limit 1),
      inside as (select w.unit_code from scope s join staffing.unit_path w on w.above_code = s.code)
      select json_build_object('fromDate', ${from}::text, 'toDate', ${to}::text, 'asOf', ${asOf ?? null}::text,
        'unit', (select json_build_object(${unitMembers}) from scope u),
        'rows', (select coalesce(json_agg(jsonb_build_object(${unitMembers}, 'before', trim_scale(b.total), 'after', trim_scale(a.total)) order by u.place, u.code), '[]')
          from inside i join staffing.unit u on u.code = i.unit_code join staffing.formation_table(${from}::date, ${known}) b on b.unit_code = u.code
          join staffing.formation_table(${to}::date, ${known}) a on a.unit_code = u.code),
        'postings', (select coalesce(json_agg(${postingJson(asOf ?? null)} || jsonb_build_object('effect', trim_scale(
            case when p.to_unit in (select unit_code from inside) then p.fte else 0 end - case when p.from_unit in (select unit_code from inside) then p.fte else 0 end)) order by p.start_date, p.known_at, p.place), '[]')
          ${postingRows} where p.known_at < ${known} and p.start_date > ${from}::date and p.start_date <= ${to}::date
            and (p.from_unit in (select unit_code from inside) or p.to_unit in (select unit_code from inside))))
      from scope`)
  },

  listPrintedTables: read =>
    read.json(
      sql`select json_build_object('tables', coalesce(json_agg(json_build_object(${tableJson}) order by t.as_of_date desc, t.known_at desc), '[]')) from staffing.printed_table t`,
    ),

  readPrintedTable: async (read, { id }) => {
    const [row] = await read.rows<{ found: Omit<Printed, 'remarks'> }>(sql`select json_build_object(${tableJson},
        'cells', (select coalesce(json_agg(json_build_object('row', c.row_place, 'kind', c.kind, 'label', c.label, 'unit', c.unit_code, 'category', c.category, 'printed', c.printed,
            'figure', trim_scale(c.figure), 'mark', c.mark) order by c.row_place, array_position(array['operational', 'aspirants', 'non-operational', 'total'], c.category)), '[]')
          from staffing.printed_cell c where c.table_id = t.id)) as found
      from staffing.printed_table t where t.id = ${id}::uuid`)
    return row ? { ...row.found, remarks: remarksOn(row.found.cells) } : null
  },

  listDrafts: read =>
    read.json(sql`select json_build_object('drafts', coalesce(json_agg(json_build_object('draftId', d.draft_id, 'title', d.title, 'lines', d.lines,
        'knownDate', (d.known_at at time zone 'Europe/Amsterdam')::date) order by d.known_at desc), '[]')) from staffing.draft_state d where d.ended is null`),
} satisfies Queries<typeof contract>
