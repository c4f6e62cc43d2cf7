// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { Problem } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { addUp, type Cube, sideOf } from './cube.rules.ts'
import { keptCube, versionOf } from './kept.ts'

type Route = (typeof contract)['readCrimeTable']
type Asked = z.output<Route['query']>
type Answer = z.output<Route['output']>

interface Ground {
  table: string | null
  version: string | null
  rollUps: string[]
  /** The municipalities of the area that was asked; null when none was. */
  members: string[] | null
}

/** The tables with figures per area, the one to be preferred first. */
const tables = ['47013NED', '47022NED', '47018NED']

const total = '0.0.0'
const listOf = (text: string | undefined): string[] | undefined => (text === undefined ? undefined : [...new Set(text.split(','))])
/** The municipality of a code of CBS: a neighbourhood has its digits in its own code. */
const municipalityOf = (area: string): string => (area.startsWith('BU') || area.startsWith('WK') ? `GM${area.slice(2, 6)}` : area)
const yearOf = (period: string): string => period.slice(0, 4)

/** A table by free choice, added up from the cube. */
export const queries = {
  readCrimeTable: async (read, asked) => {
    const [ground] = await read.rows<Ground>(sql`
      select k.code as "table", ${versionOf(sql`k.code`)} as version, array(select o.code from monitor.offence o where o.roll_up) as "rollUps",
        case when ${asked.within ?? null}::text is not null then array(select m.area_code from partners.municipalities_on(${asked.within ?? null}::text,
          coalesce((select max(i.borders_date) from monitor.crime_import i where i.table_code = k.code), ${dateOf(read.now)}::date), 'infinity') m) end as members
      from (select coalesce(${asked.table ?? null}::text, monitor.table_with(${asked.kind}::text, ${tables}::text[])) as code) k`)
    if (!ground?.table || !ground.version) return null
    const cube = await keptCube(read, { table: ground.table, kind: asked.kind, version: ground.version })
    // An edition came in between the two statements: the question is asked again, of the new one.
    if (cube.version !== ground.version) return queries.readCrimeTable(read, asked)
    if (cube.cells.length === 0) return null
    return { table: ground.table, kind: asked.kind, rows: rowsOf(cube, asked, ground), sources: cube.sources as Answer['sources'] }
  },
} satisfies Queries<typeof contract> as { readCrimeTable(read: Reading, asked: Asked): Promise<Answer | null> }

function rowsOf(cube: Cube, asked: Asked, ground: Ground): Answer['rows'] {
  const by = new Set(asked.by.split(','))
  const areas = areasOf(cube, asked, ground)
  const years = listOf(asked.years)
  const periods = years ? cube.periods.names.filter(period => years.includes(yearOf(period))) : cube.periods.names
  const offences = listOf(asked.offences) ?? (by.has('offence') ? cube.offences.names : [total])
  if (!by.has('area') && new Set(areas.map(area => area.slice(0, 2))).size > 1) throw new Problem(400, overlapping.areas)
  if (!by.has('offence') && offences.length > 1 && offences.some(offence => ground.rollUps.includes(offence)))
    throw new Problem(400, overlapping.offences)
  if (areas.length === 0 || periods.length === 0) return []
  const areaName = by.has('area') ? (area: string) => area : by.has('municipality') ? municipalityOf : undefined
  const periodName = by.has('period') ? (period: string) => period : by.has('year') ? yearOf : undefined
  const sides = [
    sideOf(cube.areas, areas, areaName),
    sideOf(cube.offences, offences, by.has('offence') ? offence => offence : undefined),
    sideOf(cube.periods, periods, periodName),
  ] as const
  if (sides.reduce((rows, { names }) => rows * names.length, 1) > mostRows) throw new Problem(400, tooLarge)
  const sums = addUp(cube, ...sides)
  return sums.map(({ area, offence, period, registered, notPublished }) => ({
    ...(by.has('area') && area !== null && { area }),
    ...(by.has('municipality') && area !== null && { municipality: municipalityOf(area) }),
    ...(offence !== null && { offence }),
    ...(by.has('period') && period !== null && { periodDate: period }),
    ...(by.has('year') && period !== null && { year: Number(yearOf(period)) }),
    registered,
    notPublished,
  }))
}

/** The areas asked for by name, or those within an area; without either the municipalities there are. */
function areasOf(cube: Cube, asked: Asked, { members }: Ground): string[] {
  const named = listOf(asked.areas)
  if (named) return named
  const sign = asked.level === 'municipality' ? 'GM' : 'BU'
  if (!members) return cube.areas.names.filter(area => area.startsWith(sign))
  if (asked.level === 'municipality') return members
  const wanted = new Set(members)
  return cube.areas.names.filter(area => area.startsWith('BU') && wanted.has(municipalityOf(area)))
}

/** A larger table is for the open data, which are a file. */
const mostRows = 20_000
const tooLarge = {
  nl: `Deze tabel heeft meer dan ${mostRows} regels. Kies minder gebieden, misdrijven of jaren, of neem de open gegevens.`,
  en: `This table has more than ${mostRows} rows. Choose fewer areas, offences or years, or take the open data.`,
}
const overlapping = {
  areas: {
    nl: 'Gebieden van verschillende grootte tellen dubbel. Kies er van één soort, of vraag ze per gebied.',
    en: 'Areas of different sizes count twice. Choose those of one kind, or ask per area.',
  },
  offences: {
    nl: 'Een code die voor andere staat telt dubbel. Laat die weg, of vraag per misdrijf.',
    en: 'A code that stands for others counts twice. Leave it out, or ask per offence.',
  },
}
