// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const periodJson = sql`json_build_object('code', p.period, 'title', json_build_object('nl', p.title, 'en', p.title_en), 'fromDate', p.period_from, 'toDate', p.period_to)`
const title = sql`json_build_object('nl', w.title_nl, 'en', w.title_en)`
const body = sql`json_build_object('nl', w.body_nl, 'en', w.body_en)`

const wordingOn = (day: Sql): Sql => sql`w.valid_from <= ${day} and (w.valid_to is null or ${day} < w.valid_to)`
const tieOn = (day: Sql): Sql => sql`t.valid_from <= ${day} and (t.valid_to is null or ${day} < t.valid_to)`

/** The chain as of a day; without a day the last day of a past period or today, without a period the newest that had begun. */
export const queries = {
  readCourse: (read, { period, asOfDate }) => {
    const today = dateOf(read.now)
    return read.json(sql`
      with chosen as (
        select p.*, coalesce(${asOfDate ?? null}::date, greatest(p.period_from, least(${today}::date, p.period_to - 1))) as day from partners.region_period p
        where coalesce(p.period = ${period ?? null}::text, true) order by p.period_from <= coalesce(${asOfDate ?? null}::date, ${today}::date) desc, p.period_from desc limit 1
      ), shown as (
        select i.id, i.kind, i.code, i.place, w.title_nl, w.title_en, w.body_nl, w.body_en, w.source, w.passage, w.to_confirm, w.version
        from chosen c join strategy.item i on i.region = c.region and i.period = c.period join strategy.wording_span w on w.item_id = i.id where ${wordingOn(sql`c.day`)}
      ), tied as (
        select t.from_item_id, t.to_item_id from chosen c, strategy.tie_span t
        where ${tieOn(sql`c.day`)} and t.from_item_id in (select id from shown) and t.to_item_id in (select id from shown)
      ), loose as (
        select s.id, s.kind, s.place, array_remove(array[
          case when s.kind = 'ambition' and not exists (select from tied t join shown n on n.id = t.to_item_id where t.from_item_id = s.id and n.kind = 'action') then 'action' end,
          case when s.kind = 'ambition' and not exists (select from tied t join shown n on n.id = t.to_item_id where t.from_item_id = s.id and n.kind = 'indicator') then 'indicator' end,
          case when s.kind = 'priority' and not exists (select from tied t join shown n on n.id = t.to_item_id where t.from_item_id = s.id and n.kind = 'ambition') then 'ambition' end,
          case when s.kind = 'action' and not exists (select from tied t where t.to_item_id = s.id) then 'ambition' end,
          case when s.kind = 'indicator' and not exists (select from tied t where t.to_item_id = s.id) then 'ambition' end
        ], null) as lacks from shown s
      )
      select json_build_object(
        'periods', (select json_agg(${periodJson} order by p.period_from) from partners.region_period p),
        'period', ${periodJson}, 'asOfDate', p.day,
        'links', coalesce((select json_agg(json_build_object('id', w.id, 'kind', w.kind, 'code', w.code, 'title', ${title}, 'body', ${body}, 'source', coalesce((select s.title from partners.source s where s.code = w.source), w.source), 'passage', w.passage,
          'toConfirm', w.to_confirm, 'version', w.version) order by w.place, w.code) from shown w), '[]'),
        'ties', coalesce((select json_agg(json_build_object('from', t.from_item_id, 'to', t.to_item_id)) from tied t), '[]'),
        'looseEnds', coalesce((select json_agg(json_build_object('id', l.id, 'lacks', l.lacks) order by l.kind, l.place) from loose l where cardinality(l.lacks) > 0), '[]'))
      from chosen p`)
  },

  readItem: (read, { id, asOfDate }) => {
    const day = sql`coalesce(${asOfDate ?? null}::date, greatest(p.period_from, least(${dateOf(read.now)}::date, p.period_to - 1)))`
    const neighbours = (mine: Sql, theirs: Sql): Sql => sql`coalesce((
      select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'title', ${title}, 'tieId', t.id) order by n.kind, n.place)
      from strategy.tie_span t join strategy.item n on n.id = ${theirs} join strategy.wording_span w on w.item_id = n.id
      where ${mine} = i.id and ${tieOn(day)} and ${wordingOn(day)}), '[]')`
    return read.json(sql`
      select json_build_object('id', i.id, 'kind', i.kind, 'code', i.code, 'title', ${title}, 'body', ${body}, 'source', coalesce((select s.title from partners.source s where s.code = w.source), w.source), 'passage', w.passage, 'toConfirm', w.to_confirm,
        'version', w.version, 'decision', w.decision, 'author', (select name from core.person where id = w.author_id), 'validFromDate', w.valid_from, 'period', ${periodJson},
        'earlier', ${neighbours(sql`t.to_item_id`, sql`t.from_item_id`)}, 'later', ${neighbours(sql`t.from_item_id`, sql`t.to_item_id`)},
        'versions', (select json_agg(json_build_object('version', w.version, 'title', ${title}, 'body', ${body}, 'decision', w.decision,
          'author', (select name from core.person where id = w.author_id), 'validFromDate', w.valid_from, 'knownAt', to_char(w.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by w.version desc)
          from strategy.wording_span w where w.item_id = i.id))
      from strategy.item i join partners.region_period p on p.region = i.region and p.period = i.period join strategy.wording_span w on w.item_id = i.id
      where i.id = ${id}::uuid and ${wordingOn(day)}`)
  },
} satisfies Queries<typeof contract>
