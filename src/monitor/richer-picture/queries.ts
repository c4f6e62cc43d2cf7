// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { intervalOf } from './rules.ts'

type Picture = z.output<(typeof contract)['readRicherPicture']['output']>
type Point = Picture['points'][number]
type Read = Omit<Picture, 'points'> & { points: (Omit<Point, 'low' | 'high'> & { margin: number | null })[] }

const named = (column: string) =>
  sql`(select jsonb_build_object('nl', n.name_nl, 'en', n.name_en) from named n where n.code = ${sql([column])})`
const signed = (alias: string) =>
  sql([
    `'id', ${alias}.id, 'person', (select p.name from core.person p where p.id = ${alias}.person_id), 'organisation', (select o.name from core.organisation o where o.id = ${alias}.organisation_id),
   'signedDate', (${alias}.known_at at time zone 'Europe/Amsterdam')::date`,
  ])

/** Everything of one page in one statement; margins are worked out here. Stories come only to who may read them. */
export const queries = {
  readRicherPicture: async (read, { code }) => {
    const [row] = await read.rows<{ picture: Read }>(sql`
      with chosen as materialized (
        select i.*, p.period_from, p.period_to from monitor.indicator_state i join partners.strategy_period p on (p.region, p.period) = (i.region, i.period)
        where i.code = ${code} order by p.period_from <= ${dateOf(read.now)}::date desc, p.period_from desc limit 1
      ), named as materialized (
        select distinct on (a.code) a.code, a.name as name_nl, coalesce(a.name_en, a.name) as name_en from partners.area_state a order by a.code, a.valid_from desc nulls last
      ), points as materialized (select p.* from chosen c join monitor.indicator_point p on p.indicator_id = c.id)
      select jsonb_build_object('id', c.id, 'code', c.code, 'name', jsonb_build_object('nl', c.name_nl, 'en', c.name_en), 'unit', c.unit,
        'strategy', jsonb_build_object('period', c.period, 'fromYear', extract(year from c.period_from)::integer, 'toYear', extract(year from c.period_to - 1)::integer),
        'points', coalesce((select jsonb_agg(jsonb_build_object('origin', p.origin, 'area', jsonb_build_object('code', p.area_code, 'name', ${named('p.area_code')}), 'asOfDate', p.as_of_date, 'year', p.year,
            'value', p.value, 'margin', p.margin, 'level', p.level, 'part', p.part, 'method', p.method, 'note', p.note, 'vintage', coalesce(
              (select jsonb_build_object('id', m.id, 'name', jsonb_build_object('nl', m.name, 'en', m.name_en), 'retrievedDate', m.retrieved_date) from monitor.crime_import m where m.id = p.import_id),
              (select jsonb_build_object('id', e.code, 'name', jsonb_build_object('nl', e.survey_nl || ' ' || e.year, 'en', e.survey_en || ' ' || e.year), 'retrievedDate', null)
                from monitor.survey_edition e where e.code = p.edition_code),
              jsonb_build_object('id', p.reading_id, 'name', jsonb_build_object('nl', 'stand van de eigenaar', 'en', 'reading of the owner'), 'retrievedDate', null))) order by p.area_code, p.as_of_date)
          from points p where p.import_id is not null or p.edition_code is not null or p.reading_id is not null), '[]'),
        'breaks', coalesce((select jsonb_agg(b.shown order by b.day) from (
            select k.break_date as day, jsonb_build_object('breakDate', k.break_date, 'text', jsonb_build_object('nl', k.body, 'en', k.body_en)) as shown
              from monitor.series_break k where k.table_code = c.table_code and cardinality(c.offences) > 0 and (k.offences is null or c.offences = '{0.0.0}' or k.offences && c.offences)
            union all
            select make_date(s.from_year, 1, 1), jsonb_build_object('breakDate', make_date(s.from_year, 1, 1), 'text', jsonb_build_object('nl', 'Andere definitie: ' || s.definition_nl, 'en', 'Another definition: ' || s.definition_en))
              from monitor.indicator_span s where s.indicator_id = c.id and s.from_year is not null
            union all
            select m.day, jsonb_build_object('breakDate', m.day, 'text', jsonb_build_object('nl', coalesce(m.note, 'Andere methode.'), 'en', coalesce(m.note, 'Another method.'))) from (
              select p.as_of_date as day, p.note, p.method, lag(p.method) over (order by p.as_of_date) as before from points p where p.origin = 'survey') m where m.before is distinct from m.method and m.before is not null
          ) b), '[]'),
        'sources', coalesce((select jsonb_agg(jsonb_build_object('code', u.code, 'title', u.title, 'publisher', u.publisher, 'address', u.address, 'licence', u.licence, 'note', u.note, 'retrievedDate', u.retrieved_date) order by u.code)
          from partners.source_state u where u.code in (select m.source_code from monitor.crime_import m where m.id in (select p.import_id from points p)
            union select r.source_code from monitor.survey_result r where r.measure_code = c.measure_code)), '[]'),
        'blindSpots', coalesce((select jsonb_agg(b.shown order by b.place) from monitor.blind_spot_shown b where b.offences && c.offences), '[]'),
        'themes', coalesce((select jsonb_agg(jsonb_build_object('nl', t.name_nl, 'en', t.name_en) order by t.place) from monitor.story_theme t
          where (t.region, t.period) = (c.region, c.period) and c.code = any (t.indicator_codes)), '[]'),
        'stories', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'theme', jsonb_build_object('nl', t.name_nl, 'en', t.name_en), 'area', ${named('s.area_code')}, 'toldMonthDate', s.told_on_month,
            'tellerRole', s.teller_role, 'body', s.body, 'mayQuote', s.may_quote, 'withdrawn', s.withdrawn_at is not null) order by s.told_on_month desc, s.id)
          from monitor.shown_story s join monitor.story_theme t on t.code = s.theme and (t.region, t.period) = (c.region, c.period) and c.code = any (t.indicator_codes)
          where s.withdrawn_at is null), '[]'),
        'interpretations', coalesce((select jsonb_agg(jsonb_build_object(${signed('x')}, 'body', x.body) order by x.known_at desc, x.id) from monitor.interpretation x where x.indicator_id = c.id), '[]'),
        'contradictions', coalesce((select jsonb_agg(jsonb_build_object(${signed('x')}, 'figuresSay', x.figures_say, 'storiesSay', x.stories_say, 'meaning', x.meaning,
            'stories', coalesce((select jsonb_agg(jsonb_build_object('id', k.story_id, 'withdrawn', s.withdrawn_at is not null) order by k.story_id)
              from monitor.contradiction_story k left join monitor.shown_story s on s.id = k.story_id where k.contradiction_id = x.id), '[]')) order by x.known_at desc, x.id)
          from monitor.contradiction x where x.indicator_id = c.id), '[]'),
        'choices', coalesce((select jsonb_agg(jsonb_build_object(${signed('x')}, 'proposalId', x.proposal_id, 'title', (select q.title from strategy.proposal q where q.id = x.proposal_id),
            'state', (select q.state from strategy.proposal_state q where q.id = x.proposal_id), 'area', ${named('x.area_code')}, 'figureDate', x.figure_date, 'value', x.figure_value, 'level', x.figure_level,
            'vintage', coalesce(x.import_id::text, x.edition_code, x.reading_id::text),
            'stories', coalesce((select jsonb_agg(jsonb_build_object('id', k.story_id, 'withdrawn', s.withdrawn_at is not null) order by k.story_id)
              from monitor.choice_story k left join monitor.shown_story s on s.id = k.story_id where k.choice_id = x.id), '[]')) order by x.known_at desc, x.id)
          from monitor.picture_choice x where x.indicator_id = c.id), '[]'),
        'bodies', coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en)) order by b.kind <> 'college', b.name_nl)
          from strategy.decision_body b where (select core.actor()) is not null), '[]')) as picture
      from chosen c`)
    if (!row) return null
    const { points, ...rest } = row.picture
    return {
      ...rest,
      points: points.map(({ margin, ...point }) => {
        const interval = intervalOf({ origin: point.origin, value: point.value, margin })
        return { ...point, low: interval?.low ?? null, high: interval?.high ?? null }
      }),
    }
  },
} satisfies Queries<typeof contract>
