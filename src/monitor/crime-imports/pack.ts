// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'
import { type CrimeFact, isRollUp, type PoliceOffence, policeOffence } from '../crime-files/public.ts'
import { gathering } from './gathering.ts'
import { findVintage, moveIn } from './vintage.ts'

/** What a load writes with: identifiers and the moment of writing. */
export interface Stamp {
  newId(): string
  now: string
}

/** Loads the offences, breaks and yearly figures of a pack as the owner. Each series is a vintage; loading the same again adds nothing. */
export async function loadCrimeFigures(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  await client.query(offences, [
    JSON.stringify(pack.offences.map(row => ({ ...row, roll_up: row.kind === 'total' || isRollUp(row.code as PoliceOffence, row.title) }))),
  ])
  const tables = new Map(pack.figureSets.map(set => [set.code, set.table]))
  await client.query(breaks, [JSON.stringify(pack.seriesBreaks.map(row => ({ ...row, table: tables.get(row.set) })))])
  for (const set of pack.figureSets) await loadSet(client, pack, set, stamp)
}

async function loadSet(client: pg.ClientBase, pack: Pack, set: Pack['figureSets'][number], stamp: Stamp): Promise<void> {
  const rows = [
    ...pack.registeredCrime,
    ...pack.peerCrime,
    ...pack.earlierCrime,
    ...pack.neighbourhoods.map(({ area, set: of, years, line }) => ({ area, offence: '0.0.0', set: of, years, line })),
  ].filter(row => row.set === set.code)
  const contentHash = createHash('sha256')
    .update(JSON.stringify(rows.map(({ line: _line, ...row }) => row)))
    .digest()
  if (rows.length === 0 || (await findVintage(client, set.table, contentHash))) return
  const gathered = gathering()
  gathered.add(rows.flatMap(factsOf))
  await moveIn(
    client,
    {
      id: stamp.newId(),
      table: set.table,
      origin: 'pack',
      name: set.name,
      nameEn: set.name_en,
      retrievedDate: set.retrieved,
      bordersDate: set.borders,
      contentHash,
      note: set.note,
      noteEn: set.note_en,
      sourceCode: set.source ?? null,
      importedBy: null,
      knownAt: stamp.now,
    },
    gathered.series(),
  )
}

function factsOf(row: Pick<Pack['registeredCrime'][number], 'area' | 'offence' | 'years'>): CrimeFact[] {
  const offence = policeOffence(row.offence) as PoliceOffence
  return Object.entries(row.years).map(([year, registered]) => ({
    offence,
    area: row.area,
    period: { kind: 'year', from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` },
    registered,
    reports: null,
    internetReports: null,
  }))
}

const offences = `
  insert into monitor.offence (code, title, title_en, roll_up, source_code)
  select g.code, g.title, g.title_en, g.roll_up, g.source from jsonb_to_recordset($1) as g (code text, title text, title_en text, roll_up boolean, source text)
  on conflict (code) do update set title = excluded.title, title_en = excluded.title_en, roll_up = excluded.roll_up, source_code = excluded.source_code`

const breaks = `
  insert into monitor.series_break (code, table_code, break_date, offences, body, body_en, source_code, passage, unconfirmed_because)
  select g.code, g."table", g.date, g.offences, g.text, g.text_en, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, "table" text, date date, offences text[], text text, text_en text, source text, passage text, status text, reason text)
  on conflict (code) do update set table_code = excluded.table_code, break_date = excluded.break_date, offences = excluded.offences, body = excluded.body,
    body_en = excluded.body_en, source_code = excluded.source_code, passage = excluded.passage, unconfirmed_because = excluded.unconfirmed_because`
