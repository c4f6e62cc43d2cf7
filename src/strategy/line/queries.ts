// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { matrixCsv, matrixOf } from './rules.ts'

type Line = z.output<(typeof contract)['readLine']['output']>

const title = (row: Sql): Sql => sql`jsonb_build_object('nl', ${row}.title_nl, 'en', ${row}.title_en)`
const source = sql`coalesce((select s.title from partners.source_state s where s.code = l.source), l.source)`
/** Priorities as they read now, under the name p. */
const priorities = sql`(select i.id, i.region, i.period, i.code, i.place, w.title_nl, w.title_en from strategy.item i
  join strategy.wording_span w on w.item_id = i.id and w.valid_to is null where i.kind = 'priority') p`
const priorityJson = sql`jsonb_build_object('id', p.id, 'code', p.code, 'title', ${title(sql`p`)})`
const priorityOfPeriod = sql`jsonb_build_object('id', p.id, 'code', p.code, 'title', ${title(sql`p`)}, 'period', p.period)`
const allPriorities = sql`coalesce((select jsonb_agg(${priorityOfPeriod} order by p.period desc, p.place) from ${priorities}), '[]')`
const agendaJson = sql`jsonb_build_object('id', a.id, 'code', a.code, 'version', a.version, 'latest', a.version = (select max(b.version) from strategy.national_agenda b where b.code = a.code),
  'title', ${title(sql`a`)}, 'publisher', a.publisher, 'publishedDate', a.published_date, 'address', a.address, 'themes', a.themes)`

/** The day that is looked at: the one asked for, else today, and never outside the strategy. */
const chosen = (period: string | undefined, asOfDate: string | undefined, today: string): Sql => sql`(
  select p.*, coalesce(${asOfDate ?? null}::date, greatest(p.period_from, least(${today}::date, p.period_to - 1))) as day from partners.strategy_period p
  where coalesce(p.period = ${period ?? null}::text, true) order by p.period_from <= coalesce(${asOfDate ?? null}::date, ${today}::date) desc, p.period_from desc limit 1)`

async function lineOf(read: Reading, period: string | undefined, asOfDate: string | undefined): Promise<Line | null> {
  const [found] = await read.rows<{ line: Line }>(sql`
    with chosen as ${chosen(period, asOfDate, dateOf(read.now))}
    select jsonb_build_object('period', c.period, 'asOfDate', c.day, 'periods', (select jsonb_agg(p.period order by p.period_from) from partners.strategy_period p),
      'municipalities', coalesce((select jsonb_agg(jsonb_build_object('code', r.area_code, 'name', m.name, 'district', d.name) order by m.name collate extension.nl)
        from partners.region_municipality r join partners.area_state m on m.code = r.area_code and partners.holds(m.valid_from, m.valid_to, c.day)
        left join partners.area_state d on d.code = r.district_code and partners.holds(d.valid_from, d.valid_to, c.day)
        where r.unit_code = c.unit_code and partners.holds(r.valid_from, r.valid_to, c.day)), '[]'),
      'priorities', coalesce((select jsonb_agg(${priorityJson} order by p.place) from ${priorities} where (p.region, p.period) = (c.region, c.period)), '[]'),
      'links', coalesce((select jsonb_agg(jsonb_build_object('municipality', o.code, 'priorityId', k.priority_id, 'kind', k.kind, 'title', l.title, 'note', k.note, 'toConfirm', k.to_confirm) order by l.title)
        from strategy.local_link_state k join strategy.local_item_state l on l.thread_id = k.thread_id join core.organisation o on o.id = l.organisation_id
        where k.priority_id in (select p.id from ${priorities} where (p.region, p.period) = (c.region, c.period)) and l.plan_from <= c.day and c.day < l.plan_to), '[]')) as line
    from chosen c`)
  return found?.line ?? null
}

/** How local, regional and national stand to each other. */
export const queries = {
  readLine: (read, { period, asOfDate }) => lineOf(read, period, asOfDate),

  downloadLine: async (read, { period, asOfDate }) => {
    const line = await lineOf(read, period, asOfDate)
    if (!line) return null
    return matrixCsv(line.municipalities, line.priorities, matrixOf(line.municipalities, line.priorities, line.links))
  },

  readLocalPlan: (read, { code }) =>
    read.json(sql`
      select (jsonb_build_object('code', o.code, 'name', o.name, 'organisationId', o.id,
        'district', (select d.name from partners.region_municipality r join partners.area_state d on d.code = r.district_code where r.area_code = o.code order by r.valid_to desc nulls first limit 1),
        'priorities', ${allPriorities},
        'agendas', coalesce((select jsonb_agg(${agendaJson} order by a.code, a.version desc) from strategy.national_agenda a), '[]'),
        'items', coalesce((select jsonb_agg(jsonb_build_object('id', l.thread_id, 'title', l.title, 'body', l.body, 'plan', l.plan, 'planFromDate', l.plan_from, 'planToDate', l.plan_to,
            'source', ${source}, 'passage', l.passage, 'person', (select name from core.person where id = l.author_id), 'versions', l.versions,
            'earlier', coalesce((select jsonb_agg(jsonb_build_object('title', e.title, 'body', e.body, 'knownAt', to_char(e.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by e.known_at desc)
              from strategy.local_item e where e.thread_id = l.thread_id and e.id <> l.id), '[]'),
            'links', coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'note', k.note, 'toConfirm', k.to_confirm,
                'priority', (select ${priorityJson} from ${priorities} where p.id = k.priority_id),
                'agenda', (select jsonb_build_object('id', a.id, 'title', ${title(sql`a`)}, 'version', a.version) from strategy.national_agenda a where a.id = k.agenda_id)) order by k.known_at)
              from strategy.local_link_state k where k.thread_id = l.thread_id), '[]')) order by l.plan_from desc, l.title)
          from strategy.local_item_state l where l.organisation_id = o.id), '[]')))::json
      from core.organisation o where o.code = ${code} and o.kind = 'municipality'`),

  listNationalAgendas: read =>
    read.json(sql`
      select (jsonb_build_object('priorities', ${allPriorities}, 'agendas', coalesce((select jsonb_agg(${agendaJson} || jsonb_build_object(
          'links', coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'note', k.note, 'priority', ${priorityOfPeriod}) order by p.period, p.place)
            from strategy.regional_link_state k join ${priorities} on p.id = k.priority_id where k.agenda_id = a.id), '[]'),
          'localLinks', (select count(*) from strategy.local_link_state k where k.agenda_id = a.id)) order by a.code, a.version desc)
        from strategy.national_agenda a), '[]')))::json`),
} satisfies Queries<typeof contract>
