// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { rateOf } from '../../core/figures/rate.ts'
import { rateRatio } from '../../core/figures/ratio.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { funnelOf, placeIn } from './funnel.rules.ts'
import { densityOf, groupOf, type Peer, sizeOf, spreadOf, termDays, together } from './rules.ts'

type Compared = z.output<(typeof contract)['comparePeers']['output']>
type Benchmark = z.output<(typeof contract)['readBenchmark']['output']>
type Municipality = Peer & { own: boolean }

/** The municipalities of the country in a year, and what can be chosen. */
const municipalities = sql`'municipalities', coalesce((select json_agg(json_build_object('code', c.area_code, 'name', c.name, 'km2', c.km2::float, 'registered', c.registered, 'residents', c.residents, 'own', c.own)
  order by c.name collate extension.nl) from compared c), '[]'), 'sources', monitor.sources_of((select array_agg(distinct i) from compared c, unnest(c.import_ids) i where c.own))`
/** Offences and years of which municipalities outside the region have figures too. */
const choices = sql`
  region as materialized (select * from monitor.shown_region((select day from today))),
  chosen as materialized (select s.offence, s.period_froms from monitor.crime_series s where s.table_code = '47013NED' and s.period_kind = 'year'
    and s.area_code = (select min(p.area_code) from monitor.peer p where p.area_code not in (select m.area_code from region r, partners.municipalities_on(r.unit_code, r.borders, 'infinity') m))),
  years as materialized (select distinct extract(year from f)::integer as year from chosen c, unnest(c.period_froms) f)`
const chosenLists = sql`
  'offences', coalesce((select json_agg(json_build_object('code', o.code, 'title', json_build_object('nl', o.title, 'en', o.title_en)) order by o.code) from monitor.offence o where o.code in (select offence from chosen)), '[]'),
  'years', coalesce((select json_agg(y.year order by y.year desc) from years y), '[]')`
const offenceOf = (code: Sql) =>
  sql`(select json_build_object('code', o.code, 'title', json_build_object('nl', o.title, 'en', o.title_en)) from monitor.offence o where o.code = ${code})`
const today = (read: Reading) => sql`today as (select ${dateOf(read.now)}::date as day)`

const announced = sql`'id', b.id, 'offence', ${offenceOf(sql`b.offence`)}, 'year', b.year, 'reason', b.reason, 'openedDate', b.opened_date, 'contextUntilDate', b.context_until,
  'shown', b.context_until < (select day from today), 'contexts', (select count(*) from monitor.benchmark_context_state s where s.benchmark_id = b.id)`

/** What is seen of comparisons; counts come in one statement, rates, groups and the funnel are worked out here. */
export const queries = {
  comparePeers: async (read, { area, offence, year }) => {
    const [row] = await read.rows<{
      found: Pick<Compared, 'offences' | 'years' | 'year' | 'sources'> & {
        offence: Compared['offence'] | null
        municipalities: Municipality[]
      }
    }>(sql`
      with ${today(read)}, ${choices}, asked as materialized (select coalesce(${offence ?? null}::text, '0.0.0') as offence, coalesce(${year ?? null}::integer, (select max(y.year) from years y)) as year),
      compared as materialized (select c.* from asked k, region r, lateral monitor.compared_in(k.offence, k.year, r.unit_code, r.borders) c)
      select json_build_object('offence', ${offenceOf(sql`k.offence`)}, 'year', k.year, ${chosenLists}, ${municipalities}) as found from asked k`)
    const found = row?.found
    const own = found?.municipalities.find(one => one.code === area && one.own)
    if (!found?.offence || !own) return null
    const { municipalities: all, ...rest } = found
    const { rule, peers } = groupOf(own, all)
    const country = together(all)
    const rowOf = (key: Compared['rows'][number]['key'], counted: Pick<Peer, 'registered' | 'residents'>): Compared['rows'][number] => ({
      key,
      ...counted,
      rate: rateOf(counted),
      ratio:
        key === 'own' || own.registered === null || !own.residents || counted.registered === null || !counted.residents
          ? null
          : rateRatio(own.registered, own.residents, counted.registered, counted.residents),
    })
    const name = ({ code, name: called }: Peer) => ({ code, name: called })
    return {
      ...rest,
      offence: found.offence,
      area: name(own),
      areas: all.filter(one => one.own).map(name),
      rule,
      sizeClass: sizeOf(own),
      densityClass: densityOf(own),
      group: peers.map(name),
      usual: spreadOf(peers),
      rows: [
        rowOf('own', { registered: own.registered, residents: own.residents }),
        rowOf('group', together(peers)),
        rowOf('region', together(all.filter(one => one.own && one.code !== own.code))),
        rowOf('country', { registered: less(country.registered, own.registered), residents: less(country.residents, own.residents) }),
      ],
    }
  },

  listBenchmarks: read =>
    read.json(sql`
      with ${today(read)}, ${choices}
      select json_build_object('benchmarks', coalesce((select json_agg(json_build_object(${announced}) order by b.opened_date desc, b.id) from monitor.benchmark b), '[]'), ${chosenLists},
        'areas', coalesce((select json_agg(json_build_object('code', p.area_code, 'name', p.name) order by p.name collate extension.nl) from monitor.peer p
          where p.area_code in (select m.area_code from region r, partners.municipalities_on(r.unit_code, r.borders, 'infinity') m)), '[]'),
        'earliestUntilDate', ${addDays(dateOf(read.now), termDays)}::date)`),

  readBenchmark: async (read, { id }) => {
    const [row] = await read.rows<{
      found: Omit<Benchmark, 'target' | 'between' | 'measuredOn' | 'hidden' | 'places'> & {
        municipalities: Municipality[]
        context: Record<string, string> | null
      }
    }>(sql`
      with ${today(read)}, region as materialized (select * from monitor.shown_region((select day from today))), b as materialized (select * from monitor.benchmark where id = ${id}::uuid),
      compared as materialized (select c.* from b, region r, lateral monitor.compared_in(b.offence, b.year, r.unit_code, r.borders) c)
      select json_build_object(${announced}, 'ownCode', (select o.code from core.organisation o where o.id = (select core.organisation()) and o.kind = 'municipality'), ${municipalities},
        'context', (select json_object_agg(s.area_code, s.body) from monitor.benchmark_context_state s where s.benchmark_id = b.id)) as found from b`)
    if (!row) return null
    const { municipalities: all, context, ...rest } = row.found
    const able = all.flatMap(({ registered, residents }) => (registered === null || !residents ? [] : [{ registered, residents }]))
    const funnel = funnelOf(able)
    const members = all.filter(one => one.own)
    const visible = members.filter(one => rest.shown || one.code === rest.ownCode)
    return {
      ...rest,
      target: funnel?.target ?? null,
      between: funnel?.between ?? 0,
      measuredOn: able.length,
      hidden: members.length - visible.length,
      places: visible.map(({ code, name, registered, residents }) => ({
        code,
        name,
        registered,
        residents,
        rate: rateOf({ registered, residents }),
        place: funnel && registered !== null && residents ? placeIn(funnel, { registered, residents }) : null,
        context: context?.[code] ?? null,
      })),
    }
  },
} satisfies Queries<typeof contract>

const less = (whole: number | null, part: number | null): number | null => (whole === null ? null : whole - (part ?? 0))
