// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../../core/time/clock.ts'
import { importRegisteredCrime } from '../crime-imports/public.ts'
import { chance, monthsOf, season } from './draw.rules.ts'
import { type MonthCount, odataFile } from './file.ts'

const offences = ['0.0.0', '1.1.1', '1.2.3', '1.4.5']
const swings: Record<string, number> = { '0.0.0': 0.04, '1.1.1': 0.3, '1.2.3': -0.15, '1.4.5': -0.08 }
const firstYear = 2015
const last = { year: 2022, month: 9 }
/** Where, what and when the one rise is planted that shows the alarm: bicycles and such in Nieuwegein, the last month there is. */
const planted = { area: 'GM0356', offence: '1.2.3', year: 2022, month: 9, times: 4 }
/** The day the files are said to be from, after the last month in them. */
const retrievedDate = '2022-10-15'
const kinds = [
  { code: 'V00', title: 'Overlast, totaal', title_en: 'Nuisance, total', share: 9 },
  { code: 'V10', title: 'Overlast van jongeren', title_en: 'Nuisance by young people', share: 4 },
  { code: 'V20', title: 'Geluidsoverlast', title_en: 'Noise nuisance', share: 5 },
]
const firstNuisanceYear = 2020

/** Brings months and quarters into a demonstration that has yearly figures and no months yet, through the import that every file goes through. */
export async function inventMonths(owner: pg.Pool, clock?: Clock): Promise<void> {
  const { rows: done } = await owner.query(`select from monitor.crime_import where generated limit 1`)
  if (done.length > 0) return
  const { rows: years } = await owner.query<{ area: string; offence: string; froms: string[]; counts: (number | null)[]; borders: string }>(
    `select s.area_code as area, s.offence, array(select f::text from unnest(s.period_froms) f) as froms, s.registered as counts, (select max(i.borders_date)::text from monitor.crime_import i where i.id = any (s.import_ids)) as borders
     from monitor.crime_series s where s.table_code = '47013NED' and s.period_kind = 'year' and s.offence = any ($1) and s.area_code in
       (select m.area_code from monitor.shown_region($2) r, partners.municipalities_on(r.unit_code, r.borders, 'infinity') m) order by 1, 2`,
    [offences, retrievedDate],
  )
  const borders = years[0]?.borders
  if (!borders) return
  const crime = years.flatMap(({ area, offence, froms, counts }) =>
    froms.flatMap((from, place) => monthsIn(area, offence, Number(from.slice(0, 4)), counts[place] ?? 0)),
  )
  const folder = await mkdtemp(join(tmpdir(), 'sv-months-'))
  try {
    for (const [table, months] of [
      ['47022NED', crime] as const,
      ['47024NED', nuisance([...new Set(years.map(one => one.area))])] as const,
    ]) {
      const place = join(folder, `gegenereerd-${table}.json`)
      await writeFile(place, odataFile(table, months))
      await importRegisteredCrime(owner, place, { retrievedDate, bordersDate: borders, ...(clock && { clock }) })
    }
    await owner.query(
      `insert into monitor.nuisance_kind (code, title, title_en, invented) select code, title, title_en, true from jsonb_to_recordset($1) as g (code text, title text, title_en text) on conflict (code) do nothing`,
      [JSON.stringify(kinds)],
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function monthsIn(area: string, offence: string, year: number, total: number): MonthCount[] {
  if (year < firstYear || year > last.year) return []
  const weights = season(swings[offence] ?? 0)
  if (area === planted.area && offence === planted.offence && year === planted.year)
    weights[planted.month - 1] = (weights[planted.month - 1] ?? 1) * planted.times
  return upToLast(year, monthsOf(total, weights, numberOf(area), numberOf(offence), year)).map(({ from, count }) => ({
    kind: offence,
    area,
    from,
    count,
  }))
}

function nuisance(areas: readonly string[]): MonthCount[] {
  return areas.flatMap(area =>
    Array.from({ length: last.year - firstNuisanceYear + 1 }, (_unused, index) => firstNuisanceYear + index).flatMap(year => {
      const [, young, noise] = kinds.map(({ share }, place) =>
        upToLast(year, monthsOf(Math.round(share * (10 + 30 * chance(numberOf(area)))), season(-0.35), numberOf(area), place, year)),
      )
      return (young ?? []).flatMap(({ from, count }, month) => {
        const loud = noise?.[month]?.count ?? 0
        return [
          { kind: 'V00', area, from, count: count + loud },
          { kind: 'V10', area, from, count },
          { kind: 'V20', area, from, count: loud },
        ]
      })
    }),
  )
}

const numberOf = (code: string): number => Number(code.replaceAll(/\D/g, ''))

function upToLast(year: number, counts: readonly number[]): { from: string; count: number }[] {
  return counts
    .slice(0, year === last.year ? last.month : 12)
    .map((count, month) => ({ from: `${year}-${String(month + 1).padStart(2, '0')}-01`, count }))
}
