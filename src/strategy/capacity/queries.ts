// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { type Asked, type Free, ledgerOf, quartersOf, rolesAsked, type Scenario } from './rules.ts'

type Capacity = z.output<(typeof contract)['readCapacity']['output']>

interface Found {
  partners: Omit<Capacity['partners'][number], 'entries'>[]
  free: Free[]
  asked: Asked[]
  priorities: Capacity['priorities']
  scenarios: Capacity['scenarios']
}

const listOf = (ids: string | undefined): string[] => (ids ? ids.split(',') : [])
const yearOf = (read: Reading, year: number | undefined): number => year ?? Number(dateOf(read.now).slice(0, 4))

/** Everything of a year that the ledger is made of, in one statement; the rules decide which hours this reader may see. */
async function foundIn(read: Reading, year: number): Promise<Found> {
  const day = `${year}-06-30`
  const [found] = await read.rows<{ found: Found }>(sql`
    with hours as materialized (
      select h.* from strategy.asked_hours h where extract(year from h.quarter_date) = ${year}::integer
    ), partner as materialized (
      select distinct o.id, o.code, o.name, o.kind from partners.membership_state m join core.organisation o on o.id = m.organisation_id join core.organisation b on b.id = m.body_id and b.kind = 'college'
      where partners.holds(m.valid_from, m.valid_to, ${day}::date)
      union select o.id, o.code, o.name, o.kind from core.organisation o where o.id in (select h.organisation_id from hours h)
    ), asked as materialized (
      select h.*, p.code from hours h join partner p on p.id = h.organisation_id
    )
    select jsonb_build_object(
      'partners', coalesce((select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'kind', p.kind,
          'open', p.id = core.organisation() or p.id in (select strategy.capacity_open_to_me())) order by p.kind <> 'municipality', p.name collate extension.nl) from partner p), '[]'),
      'free', coalesce((select jsonb_agg(jsonb_build_object('organisation', p.code, 'quarter', (make_date(${year}::integer, 1, 1) + (q.place - 1) * interval '3 months')::date, 'hours', q.hours))
        from strategy.capacity_statement_state s join partner p on p.id = s.organisation_id cross join lateral unnest(array[s.q1, s.q2, s.q3, s.q4]) with ordinality q (hours, place) where s.year = ${year}::integer), '[]'),
      'asked', coalesce((select jsonb_agg(jsonb_build_object('organisation', a.code, 'quarter', a.quarter_date, 'hours', a.hours, 'priorityId', a.priority_id, 'freed', a.freed, 'proposed', a.proposed)) from asked a), '[]'),
      'priorities', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', jsonb_build_object('nl', w.title_nl, 'en', w.title_en), 'period', i.period,
          'proposed', coalesce((select sum(a.hours) from asked a where a.priority_id = i.id and a.proposed), 0), 'asked', coalesce((select sum(a.hours) from asked a where a.priority_id = i.id and not a.proposed and not a.freed), 0))
          order by i.period, i.place) from strategy.item i join strategy.wording_span w on w.item_id = i.id and w.valid_to is null where i.kind = 'priority'), '[]'),
      'scenarios', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'year', s.year, 'in', s.in_ids, 'out', s.out_ids, 'note', s.note,
          'person', (select name from core.person where id = s.author_id), 'organisation', (select o.name from core.organisation o where o.id = s.organisation_id)) order by s.known_at desc) from strategy.capacity_scenario s), '[]')) as found`)
  return found?.found ?? { partners: [], free: [], asked: [], priorities: [], scenarios: [] }
}

async function capacityOf(read: Reading, year: number, scenario: Scenario): Promise<Capacity> {
  const { partners, free, asked, priorities, scenarios } = await foundIn(read, year)
  const [now, then] = [ledgerOf(free, asked), ledgerOf(free, asked, scenario)]
  const empty = { free: null, asked: 0, freed: 0 }
  return {
    asOfDate: dateOf(read.now),
    year,
    partners: partners.map(partner => ({
      ...partner,
      entries: quartersOf(year).map(quarterDate => {
        const key = `${partner.code} ${quarterDate}`
        const { asked: willBe, freed } = then.get(key) ?? empty
        return { quarterDate, ...(now.get(key) ?? empty), scenario: { asked: willBe, freed } }
      }),
    })),
    closed: partners.filter(({ open }) => !open).length,
    priorities,
    scenarios,
  }
}

/** What partners have, what is asked of them and what becomes of that. */
export const queries = {
  readCapacity: (read, { year, in: comesIn, out }) => capacityOf(read, yearOf(read, year), { in: listOf(comesIn), out: listOf(out) }),

  downloadCapacity: async (read, { year, in: comesIn, out }) => {
    const { partners } = await capacityOf(read, yearOf(read, year), { in: listOf(comesIn), out: listOf(out) })
    const lines = partners.flatMap(({ code, name, entries }) =>
      entries.map(({ quarterDate, free, asked, freed, scenario }) =>
        [code, `"${name.replaceAll('"', '""')}"`, quarterDate, free ?? '', asked, freed, scenario.asked, scenario.freed].join(','),
      ),
    )
    return [`code,partner,quarter,free,asked,freed,scenarioAsked,scenarioFreed`, ...lines].map(line => `${line}\r\n`).join('')
  },

  readPartnerCapacity: async (read, { code }) => {
    const year = yearOf(read, undefined)
    type Partner = z.output<(typeof contract)['readPartnerCapacity']['output']>
    const [found] = await read.rows<{ partner: Omit<Partner, 'year' | 'small' | 'roles'>; kind: string; inhabitants: number | null }>(sql`
      select o.kind, (select p.persons from partners.population_state p where p.area_code = o.code and p.year <= ${year}::integer order by p.year desc limit 1) as inhabitants,
        jsonb_build_object('code', o.code, 'name', o.name, 'organisationId', o.id,
          'statements', coalesce((select jsonb_agg(jsonb_build_object('year', s.year, 'role', s.role, 'hours', jsonb_build_array(s.q1, s.q2, s.q3, s.q4)) order by s.year desc, s.role) from strategy.capacity_statement_state s
            where s.organisation_id = o.id), '[]'),
          'asked', coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'quarterDate', h.quarter_date, 'hours', h.hours, 'freed', h.freed, 'proposed', h.proposed,
              'priority', (select jsonb_build_object('nl', w.title_nl, 'en', w.title_en) from strategy.wording_span w where w.item_id = h.priority_id and w.valid_to is null)) order by h.quarter_date, h.role)
            from strategy.asked_hours h where h.organisation_id = o.id and h.quarter_date >= make_date(${year}::integer, 1, 1)), '[]'),
          'level', (select s.level from strategy.capacity_openness_state s where s.organisation_id = o.id),
          'agreedLevel', (select min(s.level) from strategy.capacity_openness_state s join core.organisation k on k.id = s.organisation_id and k.kind = 'college')) as partner
      from core.organisation o where o.code = ${code}`)
    if (!found) return null
    const { partner, kind, inhabitants } = found
    const roles = [...rolesAsked(kind, inhabitants)]
    return { ...partner, year, roles, small: roles.length === 3 }
  },
} satisfies Queries<typeof contract>
