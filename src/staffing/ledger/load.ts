// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

const insertUnits = `
  insert into staffing.unit (code, kind, name, name_en, parent_code, place, source_code, passage, unconfirmed_because)
  select g.code, g.kind, g.name, g.name_en, g.parent, g."order", g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, kind text, name text, name_en text, parent text, "order" integer, source text, passage text, status text, reason text)
  on conflict (code) do nothing`

const insertTable = `
  insert into staffing.printed_table (id, code, title, title_en, as_of_date, source_code, passage, known_at, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $5::date::timestamp at time zone 'Europe/Amsterdam', $8) on conflict (code) do nothing`

const insertCells = `
  insert into staffing.printed_cell (table_id, row_place, kind, label, unit_code, category, printed, figure, mark)
  select $2, g."order", g.kind, u.name, g.unit, c.category, translate(c.figure::text, '.', ',') || ' fte', c.figure, case when c.category = 'total' then g.mark end
  from jsonb_to_recordset($1) as g ("order" integer, unit text, kind text, operational numeric, aspirants numeric, non_operational numeric, total numeric, mark text)
  join staffing.unit u on u.code = g.unit
  cross join lateral (values ('operational', g.operational), ('aspirants', g.aspirants), ('non-operational', g.non_operational), ('total', g.total)) as c (category, figure)`

const insertPostings = `
  insert into staffing.posting (id, entry_id, place, kind, from_unit, from_category, to_unit, to_category, fte, rounded, start_date, reason, reason_en,
    decision, decision_en, decision_date, decided_by, source_code, passage, unconfirmed_because, known_at, recorded_at)
  select g.id, $2, g.place, g.kind, g.from_unit, g.from_category, g.to_unit, g.to_category, g.fte, g.rounded, g.date, g.text, g.text_en,
    g.decision, g.decision_en, g.decision_date, g.decided_by, g.source, g.passage, g.unconfirmed, g.known_from::timestamp at time zone 'Europe/Amsterdam', $3
  from jsonb_to_recordset($1) as g (id uuid, place integer, kind text, from_unit text, from_category text, to_unit text, to_category text, fte numeric, rounded boolean, date date, text text, text_en text,
    decision text, decision_en text, decision_date date, decided_by text, source text, passage text, unconfirmed text, known_from date)`

type Printed = Pack['formation'][number]

/** Accounts that the printed table needs and the pack does not describe: its own rows, and one that the opening comes from. */
function plainUnits(pack: Pack, opening: string) {
  const sum = pack.formation.find(row => row.kind === 'sum')?.unit ?? null
  const nameOf = (code: string) => pack.organisations.find(row => row.code === code)
  return [
    { code: opening, kind: 'outside', name: 'Beginstand uit de bron', name_en: 'Opening from the source', parent: null, order: 100 },
    ...pack.formation
      .toSorted((a, b) => Number(b.kind === 'sum') - Number(a.kind === 'sum'))
      .map(row => ({
        code: row.unit,
        kind: row.kind === 'sum' ? 'whole' : 'row',
        name: nameOf(row.unit)?.name ?? row.unit,
        name_en: nameOf(row.unit)?.name_en ?? row.unit,
        parent: row.kind === 'sum' ? null : sum,
        order: row.kind === 'sum' ? 0 : row.order,
        source: row.source,
        passage: row.passage,
      })),
  ]
}

/** One posting per printed cell that is not zero: where the opening stands undivided it is divided, else it comes from outside. */
function cellPostings(rows: readonly Printed[], from: string, kind: 'opening' | 'distribution') {
  return rows
    .filter(row => row.kind === 'part')
    .flatMap(row =>
      (
        [
          ['operational', row.operational],
          ['aspirants', row.aspirants],
          ['non-operational', row.non_operational],
        ] as const
      )
        .filter(([, fte]) => fte > 0)
        .map(([category, fte]) => ({
          kind,
          from_unit: from,
          from_category: 'undivided',
          to_unit: row.unit,
          to_category: category,
          fte,
          rounded: true,
          date: row.date,
          known_from: row.date,
          text: 'Waarde van de gedrukte formatietabel, afgerond door de bron.',
          text_en: 'Value of the printed formation table, rounded by the source.',
          decision: `De gedrukte formatietabel van ${row.date}`,
          decision_en: `The printed formation table of ${row.date}`,
          source: row.source,
          passage: row.passage,
        })),
    )
}

/** Loads the printed formation of a pack as the owner and opens the ledger with it, once; loading again adds nothing. */
export async function loadFormation(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  await client.query(insertUnits, [JSON.stringify(pack.formationUnits)])
  const [region] = pack.region
  const [first] = pack.formation
  if (!region || !first) return
  const divided = pack.formationPostings.find(row => row.kind === 'opening')?.to_unit
  if (pack.formationUnits.length === 0) await client.query(insertUnits, [JSON.stringify(plainUnits(pack, 'BEGINSTAND'))])
  const id = stamp.newId()
  const titles = [`Formatie ${region.name} (afgerond)`, `Formation ${region.name_en} (rounded)`]
  const { rowCount } = await client.query(insertTable, [
    id,
    `${region.region}-${first.date}`,
    ...titles,
    first.date,
    first.source,
    first.passage,
    stamp.now,
  ])
  if (rowCount === 0) return
  await client.query(insertCells, [JSON.stringify(pack.formation), id])
  const before = pack.formationPostings.map(row => ({
    ...row,
    rounded: row.rounded === 'ja',
    from_category: 'undivided',
    to_category: 'undivided',
    unconfirmed: row.status && row.reason,
  }))
  const cells = cellPostings(pack.formation, divided ?? 'BEGINSTAND', divided ? 'distribution' : 'opening')
  for (const entry of [...before.map(row => [row]), cells])
    await client.query(insertPostings, [
      JSON.stringify(entry.map((row, index) => ({ ...row, id: stamp.newId(), place: index + 1 }))),
      stamp.newId(),
      stamp.now,
    ])
}
