// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import { readSheets, UnreadableSpreadsheet } from '../../core/documents/spreadsheet.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'
import { type NamedUnit, readPrinted } from './import.rules.ts'
import { type Posted, postMovements } from './post.ts'
import type { Category } from './rules.ts'

const mostRows = 1000

/** The cells of a file in base64; a file that cannot be read is the fault of the field. */
function cellsOf(content: string, units: readonly NamedUnit[]) {
  const wrong = (nl: string, en: string) => invalid([{ name: '/content', nl, en }])
  try {
    const [sheet] = readSheets(new Uint8Array(Buffer.from(content, 'base64')))
    const cells = readPrinted(sheet?.rows ?? [], units)
    if (cells.length === 0)
      throw wrong('In dit bestand staat geen tabel met namen en getallen.', 'This file holds no table with names and figures.')
    if ((cells.at(-1)?.row ?? 0) > mostRows)
      throw wrong(`Een tabel heeft ten hoogste ${mostRows} rijen.`, `A table has ${mostRows} rows at most.`)
    return cells
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet)
      throw wrong(
        'Dit bestand kunnen we niet lezen. Gebruik ods, xlsx of csv (UTF-8).',
        'We cannot read this file. Use ods, xlsx or csv (UTF-8).',
      )
    throw error
  }
}

async function unitsOf(act: Acting): Promise<NamedUnit[]> {
  return act.rows<NamedUnit>(
    sql`select u.code, u.kind, jsonb_build_object('nl', u.name, 'en', u.name_en) as name from staffing.unit u order by u.place`,
  )
}

interface Original {
  kind: string
  from_unit: string
  from_category: Category
  to_unit: string
  to_category: Category
  fte: string
  rounded: boolean
  start_date: string
  reversed_by_id: string | null
}

export const commands = {
  postMovements: async (act, { movements, draftId, notPersonal, ...ground }): Promise<Posted> => {
    refusePersonalData({ decision: ground.decision }, notPersonal === 'confirmed')
    for (const [index, { reason }] of movements.entries())
      refusePersonalData({ [`movements/${index}/reason`]: reason }, notPersonal === 'confirmed')
    const posted = await postMovements(act, ground, movements)
    if (draftId) {
      const by = await act.actor()
      await act.run(sql`insert into staffing.draft (id, draft_id, title, lines, ended, person_id, organisation_id, known_at)
        select ${act.newId()}::uuid, d.draft_id, d.title, d.lines, 'posted', ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz from staffing.draft_state d
        where d.draft_id = ${draftId}::uuid and d.ended is null`)
    }
    return posted
  },

  reversePosting: async (act, { id, reason, notPersonal, ...ground }): Promise<Posted> => {
    refusePersonalData({ reason, decision: ground.decision }, notPersonal === 'confirmed')
    const [original] =
      await act.rows<Original>(sql`select p.kind, p.from_unit, p.from_category, p.to_unit, p.to_category, p.fte, p.rounded, p.start_date::text, p.reversed_by_id
      from staffing.posting_state p where p.id = ${id}::uuid`)
    if (!original) throw notFound()
    if (original.reversed_by_id || original.kind === 'reversal')
      throw conflict({
        nl: 'Deze mutatie is al teruggenomen, of is zelf een tegenboeking. Boek zo nodig een nieuwe mutatie.',
        en: 'This posting was taken back already, or is a reversal itself. Post a new movement if needed.',
      })
    return postMovements(act, ground, [
      {
        kind: 'reversal',
        fromUnit: original.to_unit,
        fromCategory: original.to_category,
        toUnit: original.from_unit,
        toCategory: original.from_category,
        fte: Number(original.fte),
        rounded: original.rounded,
        startDate: original.start_date,
        reason,
        reversesId: id,
      },
    ])
  },

  addUnit: async (act, { code, name, parent }) => {
    await act.run(sql`insert into staffing.unit (code, kind, name, name_en, parent_code, place)
      values (${code}, ${parent ? 'part' : 'outside'}, ${name}, ${name}, ${parent ?? null}, 200)`)
    return { code }
  },

  importTable: async (act, { title, asOfDate, fileName, content }) => {
    refusePersonalData({ title }, false)
    const by = await act.actor()
    const cells = cellsOf(content, await unitsOf(act))
    const id = act.newId()
    await act.run(sql`insert into staffing.printed_table (id, code, title, as_of_date, file_name, person_id, organisation_id, known_at, recorded_at)
      values (${id}::uuid, ${id}, ${title}, ${asOfDate}::date, ${fileName}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz, ${act.now}::timestamptz)`)
    await act.run(sql`insert into staffing.printed_cell (table_id, row_place, kind, label, unit_code, category, printed, figure, mark)
      select ${id}::uuid, g."row", g.kind, g.label, g.unit, g.category, g.printed, g.figure, g.mark
      from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as g ("row" integer, kind text, label text, unit text, category text, printed text, figure numeric, mark text)`)
    return { id }
  },

  keepDraft: async (act, { draftId, title, lines, ended }) => {
    const by = await act.actor()
    if (draftId) {
      const [known] = await act.rows<{ ended: string | null }>(
        sql`select d.ended from staffing.draft_state d where d.draft_id = ${draftId}::uuid`,
      )
      if (!known) throw notFound()
      if (known.ended) throw conflict({ nl: 'Dit concept is al geboekt of vervallen.', en: 'This draft was posted or dropped already.' })
    }
    const own = draftId ?? act.newId()
    await act.run(sql`insert into staffing.draft (id, draft_id, title, lines, ended, person_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${own}::uuid, ${title}, ${JSON.stringify(lines)}::jsonb, ${ended ?? null}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { draftId: own }
  },
} satisfies Commands<typeof contract>
