// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { type WeighingLine, weighingsCsv } from './rules.ts'

const text = sql`'title', json_build_object('nl', t.title_nl, 'en', t.title_en), 'body', json_build_object('nl', t.body_nl, 'en', t.body_en),
  'source', coalesce((select s.title from partners.source_state s where s.code = t.source), t.source), 'passage', t.passage`

const themeJson = sql`json_build_object('code', p.code, 'name', json_build_object('nl', n.title_nl, 'en', n.title_en))`
const districtJson = sql`json_build_object('code', a.code, 'name', json_build_object('nl', a.name, 'en', coalesce(a.name_en, a.name)))`

/** The priorities of the strategy of trend `t`; with codes only those. */
const themes = (codes?: Sql): Sql => sql`coalesce((select json_agg(${themeJson} order by p.place)
  from strategy.item p join strategy.wording_span n on n.item_id = p.id and n.valid_to is null
  where p.kind = 'priority' and (p.region, p.period) = (t.region, t.period) ${codes ? sql`and p.code = any(${codes})` : sql``}), '[]')`
/** The districts of the region; with codes only those. */
const districts = (codes?: Sql): Sql => sql`coalesce((select json_agg(${districtJson} order by a.name)
  from partners.area_state a where a.kind = 'district' ${codes ? sql`and a.code = any(${codes})` : sql``}), '[]')`

const weighingJson = sql`json_build_object('id', w.id, 'year', w.year, 'likelihood', w.likelihood, 'impact', w.impact, 'reason', w.reason, 'sources', w.sources,
  'themes', ${themes(sql`w.theme_codes`)}, 'districts', ${districts(sql`w.district_codes`)}, 'person', (select name from core.person where id = w.author_id),
  'organisation', (select o.name from core.organisation o where o.id = w.organisation_id),
  'knownAt', to_char(w.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`

const proposalJson = sql`json_build_object('id', p.id, 'title', p.title, 'reason', p.reason, 'person', (select name from core.person where id = p.author_id),
  'organisation', (select o.name from core.organisation o where o.id = p.organisation_id), 'proposedDate', (p.known_at at time zone 'Europe/Amsterdam')::date,
  'state', p.state, 'answer', p.answer, 'answeredDate', (p.answered_at at time zone 'Europe/Amsterdam')::date)`

/** The trends of the strategies as they read now, under the name t. */
const trends = sql`(select i.id, i.region, i.period, i.code, i.place, w.title_nl, w.title_en, w.body_nl, w.body_en, w.source, w.passage
  from strategy.item i join strategy.wording_span w on w.item_id = i.id and w.valid_to is null where i.kind = 'trend') t`

const chosenPeriod = (period: string | undefined, today: string): Sql => sql`(select p.region, p.period from partners.strategy_period p
  where coalesce(p.period = ${period ?? null}::text, exists (select from strategy.item i where i.kind = 'trend' and (i.region, i.period) = (p.region, p.period)))
  order by p.period_from <= ${today}::date desc, p.period_from desc limit 1)`

/** How the trends stand: the weighing of the year asked for, else of the last year that was weighed. */
export const queries = {
  listTrends: (read, { period, year }) => {
    const today = dateOf(read.now)
    return read.json(sql`
      with chosen as ${chosenPeriod(period, today)},
      weighed as (select w.* from strategy.weighing_state w join strategy.item i on i.id = w.item_id join chosen c on (c.region, c.period) = (i.region, i.period)),
      at as (select coalesce(${year ?? null}::integer, (select max(w.year) from weighed w), extract(year from ${today}::date)::integer) as year)
      select json_build_object('period', c.period, 'year', at.year,
        'periods', (select json_agg(p.period order by p.period_from) from partners.strategy_period p where exists (select from strategy.item i where i.kind = 'trend' and (i.region, i.period) = (p.region, p.period))),
        'years', coalesce((select json_agg(distinct w.year order by w.year) from weighed w), '[]'),
        'trends', coalesce((select json_agg(json_build_object('id', t.id, 'code', t.code, ${text},
            'weighing', (select ${weighingJson} from weighed w where w.item_id = t.id and w.year = at.year),
            'before', (select json_build_object('year', w.year, 'likelihood', w.likelihood, 'impact', w.impact) from weighed w where w.item_id = t.id and w.year < at.year order by w.year desc limit 1),
            'openProposal', t.id in (select p.item_id from strategy.trend_proposal_state p where p.state = 'open')) order by t.place)
          from ${trends} where (t.region, t.period) = (c.region, c.period)), '[]'))
      from chosen c, at`)
  },

  downloadTrends: async (read, { period }) => {
    const lines = await read.rows<WeighingLine>(sql`
      select t.title_nl as trend, w.year, w.likelihood, w.impact, array_to_string(w.theme_codes, ' ') as themes, array_to_string(w.district_codes, ' ') as districts,
        array_to_string(w.sources, '; ') as sources, w.reason, (select o.name from core.organisation o where o.id = w.organisation_id) as organisation,
        to_char(w.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "knownAt"
      from ${chosenPeriod(period, dateOf(read.now))} c join ${trends} on (t.region, t.period) = (c.region, c.period) join strategy.weighing w on w.item_id = t.id
      order by t.place, w.year, w.known_at`)
    return weighingsCsv(lines)
  },

  readTrend: (read, { id }) =>
    read.json(sql`
      select json_build_object('id', t.id, 'code', t.code, ${text}, 'period', t.period,
        'weighings', coalesce((select json_agg(${weighingJson} order by w.year desc, w.known_at desc) from strategy.weighing w where w.item_id = t.id), '[]'),
        'proposals', coalesce((select json_agg(${proposalJson} order by p.known_at desc) from strategy.trend_proposal_state p where p.item_id = t.id), '[]'),
        'themes', ${themes()}, 'districts', ${districts()})
      from ${trends} where t.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
