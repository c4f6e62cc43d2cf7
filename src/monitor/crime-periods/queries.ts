// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { expectedOf, falseAlarmsPerYear } from './farrington.rules.ts'
import { type MonthFigure, withoutGaps, yearToDate } from './rules.ts'

type Answer = z.output<(typeof contract)['readPeriods']['output']>
interface Raw extends Omit<Answer, 'area' | 'offence' | 'points' | 'toDate' | 'unusual' | 'lookedAt' | 'falseAlarmsPerYear' | 'generated'> {
  area: Answer['area'] | null
  offence: Answer['offence'] | null
  points: MonthFigure[]
  municipal: { code: string; name: Answer['area']['name']; months: MonthFigure[] }[]
}

/** The tables of each subject, the one to be preferred first. */
const tables = { crime: ['47013NED', '47022NED', '47018NED'], nuisance: ['47021NED', '47024NED'] }
const monthsExpected = 24

/** What is seen by period: figures in one statement, expectations worked out here. */
export const queries = {
  readPeriods: async (read, { about, kind, area, offence }) => {
    const [row] = await read.rows<{ found: Raw }>(sql`
      with region as materialized (select * from monitor.shown_region(${dateOf(read.now)}::date)),
      asked as materialized (
        select r.borders, coalesce(${area ?? null}::text, r.unit_code) as area, r.unit_code, t.code as table_code,
          coalesce(${offence ?? null}::text, (select min(s.offence) from monitor.crime_series s where s.table_code = t.code and s.period_kind = ${kind}::text)) as offence
        from region r, (select monitor.table_with(${kind}::text, ${tables[about]}::text[])) t (code)
      ), shown as materialized (select a.* from asked k, lateral monitor.shown_areas(k.unit_code, k.borders) a),
      named as materialized (select o.code, jsonb_build_object('nl', o.title, 'en', o.title_en) as title from monitor.offence o
        union all select n.code, jsonb_build_object('nl', n.title, 'en', n.title_en) from monitor.nuisance_kind n),
      held as materialized (select o.offence from asked k, lateral monitor.offences_in(k.table_code, ${kind}::text) o
        where exists (select from monitor.crime_series s where s.table_code = k.table_code and s.period_kind = ${kind}::text and s.offence = o.offence and s.area_code = any (array(select a.code from shown a)))),
      counted as materialized (select p.* from asked k, lateral monitor.registered_by_period(k.area, k.table_code, ${kind}::text, k.borders, array[k.offence]) p),
      parts as materialized (
        select m.area_code, s.period_froms, s.registered from asked k cross join lateral partners.municipalities_on(k.area, k.borders, 'infinity') m
        join monitor.crime_series s on s.table_code = k.table_code and s.period_kind = ${kind}::text and s.offence = k.offence and s.area_code = m.area_code where ${kind}::text = 'month'
      )
      select json_build_object('about', ${about}::text, 'kind', ${kind}::text, 'table', k.table_code,
        'kinds', (select coalesce(json_agg(x.kind), '[]') from unnest(array['month', 'quarter', 'year']) x (kind) where monitor.table_with(x.kind, ${tables[about]}::text[]) is not null),
        'area', (select json_build_object('code', a.code, 'name', a.name, 'kind', a.kind) from shown a where a.code = k.area),
        'areas', coalesce((select json_agg(json_build_object('code', a.code, 'name', a.name, 'kind', a.kind) order by a.name ->> 'nl' collate extension.nl) from shown a), '[]'),
        'offence', case when k.table_code is null then json_build_object('code', '', 'title', json_build_object('nl', '', 'en', '')) else
          (select json_build_object('code', h.offence, 'title', coalesce(n.title, jsonb_build_object('nl', h.offence, 'en', h.offence))) from held h left join named n on n.code = h.offence where h.offence = k.offence) end,
        'offences', coalesce((select json_agg(json_build_object('code', h.offence, 'title', coalesce(n.title, jsonb_build_object('nl', h.offence, 'en', h.offence))) order by h.offence) from held h left join named n on n.code = h.offence), '[]'),
        'points', coalesce((select json_agg(json_build_object('fromDate', c.period_from, 'registered', c.registered) order by c.period_from) from counted c), '[]'),
        'municipal', coalesce((select json_agg(json_build_object('code', p.area_code, 'name', a.name,
            'months', (select json_agg(json_build_object('fromDate', u.f, 'registered', u.r) order by u.f) from unnest(p.period_froms, p.registered) u (f, r))) order by a.name ->> 'nl' collate extension.nl)
          from parts p join shown a on a.code = p.area_code), '[]'),
        'sources', monitor.sources_of((select array_agg(distinct i) from counted c, unnest(c.import_ids) i))) as found
      from asked k`)
    const raw = row?.found
    if (!raw?.area || !raw.offence) return null
    const { municipal, points, area: where, offence: which, ...rest } = raw
    const looked = municipal.flatMap(one => unusualIn(one) ?? [])
    return {
      ...rest,
      area: where,
      offence: which,
      points: kind === 'month' ? withExpectation(points) : points.map(point => ({ ...point, expected: null })),
      toDate: kind === 'month' ? yearToDate(points) : [],
      unusual: looked.filter(({ alarm }) => alarm).map(({ alarm: _alarm, ...one }) => one),
      lookedAt: looked.length,
      falseAlarmsPerYear,
      generated: rest.sources.some(source => source.generated),
    }
  },
} satisfies Queries<typeof contract>

/** The last two years with what was to be expected of each month. */
function withExpectation(points: readonly MonthFigure[]): Answer['points'] {
  const { counts } = withoutGaps(points)
  const offset = counts.length - points.length
  return points.map((point, place) => {
    const recent = offset === 0 && place >= points.length - monthsExpected
    const found = recent ? expectedOf(counts, place) : null
    return { ...point, expected: found && { expected: found.expected, upper: found.upper, alarm: found.alarm } }
  })
}

/** What the last month of a municipality was and should have been; undefined when nothing can be expected of it. */
function unusualIn({ code, name, months }: Raw['municipal'][number]) {
  const { counts } = withoutGaps(months)
  const [found, last] = [expectedOf(counts, counts.length - 1), months.at(-1)]
  if (!found || last?.registered === null || last === undefined) return undefined
  const { expected, upper, alarm } = found
  return { code, name, registered: last.registered, expected, upper, alarm, lastMonthDate: last.fromDate }
}
