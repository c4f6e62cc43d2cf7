// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { apart, type Cube, defineCube, whole } from '../../core/disclosure/cube.ts'
import { publish } from '../../core/disclosure/publish.ts'
import { countedUntil } from '../../core/disclosure/release.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { felts, type Report } from './rules.ts'

const domains = ['care-and-safety', 'undermining', 'cyber', 'local', 'other'] as const
const endings = ['lifted', 'lowered', 'not-possible'] as const
/** Medians of fewer than this many obstacles are not given. */
const leastForMedian = 10

/** The three cubes of the report, over the years from the first obstacle on; no total over years exists. */
const cubesOf = (years: readonly string[]) => ({
  reported: defineCube({
    counts: { nl: 'gemelde drempels', en: 'reported obstacles' },
    dimensions: { year: apart(years), domain: whole(domains) },
  }),
  ended: defineCube({
    counts: { nl: 'afgesloten drempels', en: 'ended obstacles' },
    dimensions: { year: apart(years), domain: whole(domains), kind: whole(endings) },
  }),
  felt: defineCube({
    counts: { nl: 'antwoorden of een drempel weg is', en: 'answers whether an obstacle is gone' },
    dimensions: { year: apart(years), domain: whole(domains), felt: whole(felts) },
  }),
})
const yearOf = (date: Sql): Sql => sql`extract(year from ${date})::integer::text`

/**
 * The report on obstacles of one year, the latest when none is asked: count, lead time and felt effect per domain (C19 f). It counts up to the
 * end of the last quarter; an outcome that was taken back later stays counted where it fell, so that a year that is over never moves.
 */
export async function reportOf(read: Reading, asked?: string): Promise<Report> {
  const until = countedUntil(dateOf(read.now))
  const [first] = await read.rows<{ year: number | null }>(
    sql`select extract(year from min(reported_date))::integer as year from approach.obstacle where reported_date <= ${until}::date`,
  )
  const last = Number(until.slice(0, 4))
  const years = Array.from({ length: Math.max(0, last - (first?.year ?? last + 1) + 1) }, (_, back) => String(last - back))
  const year = asked !== undefined && years.includes(asked) ? asked : years[0]
  if (year === undefined) return { untilDate: until, year: null, years, lines: [] }
  const { reported, ended, felt } = await counted(read, cubesOf(years), until)
  const medians = await read.rows<Median>(mediansOf(year, until))
  return {
    untilDate: until,
    year,
    years,
    lines: [...domains, 'all' as const].map(domain => {
      const days = (kind: Median['kind']) => medians.find(one => one.kind === kind && (one.domain ?? 'all') === domain)?.days ?? null
      const here = { year, domain }
      return {
        domain,
        reported: reported.at(here),
        lifted: ended.at({ ...here, kind: 'lifted' }),
        lowered: ended.at({ ...here, kind: 'lowered' }),
        notPossible: ended.at({ ...here, kind: 'not-possible' }),
        medianDaysToFirstAnswer: days('answer'),
        medianDaysToEnd: days('end'),
        answered: felt.at(here),
        yes: felt.at({ ...here, felt: 'yes' }),
        partly: felt.at({ ...here, felt: 'partly' }),
        no: felt.at({ ...here, felt: 'no' }),
        feltShare: felt.share({ ...here, felt: 'yes' }, here),
      }
    }),
  }
}

async function counted(read: Reading, cubes: Record<'reported' | 'ended' | 'felt', Cube>, until: string) {
  return {
    reported: await publish(
      read,
      cubes.reported,
      sql`select ${yearOf(sql`reported_date`)} as year, domain, count(*) from approach.obstacle where reported_date <= ${until}::date group by 1, 2`,
    ),
    ended: await publish(
      read,
      cubes.ended,
      sql`select ${yearOf(sql`approach.day_of(e.known_at)`)} as year, o.domain, e.kind, count(*) from approach.obstacle_outcome e
        join approach.obstacle o on o.id = e.obstacle_id where approach.day_of(e.known_at) <= ${until}::date group by 1, 2, 3`,
    ),
    felt: await publish(
      read,
      cubes.felt,
      sql`select ${yearOf(sql`r.until_date`)} as year, o.domain, a.felt, count(*) from approach.felt_answer a
        join approach.felt_round r on r.obstacle_id = a.obstacle_id and r.round = a.round join approach.obstacle o on o.id = a.obstacle_id
        where r.until_date <= ${until}::date group by 1, 2, 3`,
    ),
  }
}

interface Median {
  kind: 'answer' | 'end'
  domain: string | null
  days: number
}

/** Days to the first answer of what was reported in the year, and to the end of what ended in it; only from ten obstacles on. */
const mediansOf = (year: string, until: string): Sql => sql`
  with spans as (
    select 'answer' as kind, o.domain, s.first_answer_date - o.reported_date as days from approach.obstacle o join approach.obstacle_state s on s.obstacle_id = o.id
    where ${yearOf(sql`o.reported_date`)} = ${year} and s.first_answer_date <= ${until}::date
    union all select 'end', o.domain, approach.day_of(e.known_at) - o.reported_date from approach.obstacle_outcome e join approach.obstacle o on o.id = e.obstacle_id
    where ${yearOf(sql`approach.day_of(e.known_at)`)} = ${year} and approach.day_of(e.known_at) <= ${until}::date
  )
  select kind, domain, round(percentile_cont(0.5) within group (order by days))::integer as days from spans
  group by grouping sets ((kind, domain), (kind)) having count(*) >= ${leastForMedian}::integer`
