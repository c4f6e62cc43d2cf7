// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import { contentRoles } from '../../core/access/roles.ts'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { effectKinds } from './rules.ts'

const namedJson = (of: Sql): Sql =>
  sql`(select jsonb_build_object('id', n.id, 'code', n.code, 'name', jsonb_build_object('nl', n.name_nl, 'en', n.name_en)) from strategy.joint_priority n where n.id = ${of})`
const decisionJson = (of: Sql): Sql =>
  sql`(select jsonb_build_object('id', d.id, 'reference', d.reference, 'unconfirmedBecause', d.unconfirmed_because) from strategy.decision d where d.id = ${of})`

/** One time that a theme was a joint priority, as JSON, from a row `s` of the state on a day. */
const entryJson = (
  day: string,
): Sql => sql`jsonb_build_object('entryId', s.entry_id, 'priority', ${namedJson(sql`s.priority_id`)}, 'startsDate', s.starts_date, 'endsDate', s.ends_date,
  'running', s.starts_date <= ${day}::date and (s.ends_date is null or ${day}::date < s.ends_date), 'decision', ${decisionJson(sql`s.decision_id`)}, 'exitId', s.exit_id,
  'exitDecision', ${decisionJson(sql`s.exit_decision_id`)}, 'exception', s.exception, 'replaced', ${namedJson(sql`s.replaced_priority_id`)},
  'replacedBy', (select ${namedJson(sql`b.priority_id`)} from strategy.priority_entry b where b.replaces_id = s.exit_id),
  'discharge', (select jsonb_build_object('body', coalesce(o.name, x.body_code), 'words', x.words, 'decision', ${decisionJson(sql`x.decision_id`)})
    from strategy.priority_discharge x left join core.organisation o on o.code = x.body_code where x.exit_id = s.exit_id),
  'handovers', coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'receiver', jsonb_build_object('code', o.code, 'name', o.name), 'handedDate', h.handed_date) order by h.handed_date, h.id)
    from strategy.priority_handover h join core.organisation o on o.id = h.receiver_id where h.exit_id = s.exit_id), '[]'),
  'texts', coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'period', i.period) order by i.period) from strategy.priority_text t join strategy.item i on i.id = t.item_id where t.priority_id = s.priority_id), '[]'))`

/**
 * What hangs on a priority on a day: its body, along the ties of the strategy, actions on agendas, what decisions ask, hours still asked, fte, funds and the
 * meetings to come. `whole` says whether this reader sees the part that is for who works on content.
 */
const effectsOf = (id: string, now: string): Sql => sql`
  with recursive reached as (
    select t.item_id as id from strategy.priority_text t where t.priority_id = ${id}::uuid
    union select s.to_item_id from reached r join strategy.tie_span s on s.from_item_id = r.id and s.valid_to is null
  ), own as (select p.id, b.code, b.name_nl, b.name_en from strategy.joint_priority p left join strategy.decision_body b on b.code = p.body_code where p.id = ${id}::uuid),
  effect (kind, nl, en, about, amount, measure) as (
    select 'body', b.name_nl, b.name_en, null, null::numeric, null from own b where b.code is not null
    union all select i.kind, w.title_nl, w.title_en, i.id::text, null, null
      from reached r join strategy.item i on i.id = r.id and i.kind in ('ambition', 'action', 'indicator') join strategy.wording_span w on w.item_id = i.id and w.valid_to is null
    union all select 'agenda-action', a.title, a.title_en, a.action_id::text, null, null
      from approach.action_state a where a.closed_date is null and (a.priority_id in (select r.id from reached r) or a.item_id in (select r.id from reached r))
    union all select 'request', a.executor_name || ': ' || a.asks, a.executor_name || ': ' || a.asks, a.decision_id::text, null, null
      from strategy.decision_asked a join strategy.priority_entry e on e.decision_id = a.decision_id where e.priority_id = ${id}::uuid
    union all select 'hours', o.name, o.name, o.code, sum(h.hours), 'hours' from strategy.asked_hours h join core.organisation o on o.id = h.organisation_id
      where not h.freed and h.quarter_date >= date_trunc('quarter', ${dateOf(now)}::timestamp)::date and (h.priority_id in (select r.id from reached r) or h.priority_id = ${id}::uuid) group by o.name, o.code
    union all select case m.kind when 'fund' then 'fund' else 'fte' end, m.name_nl, m.name_en, m.code, m.amount, m.measure from staffing.priority_means m where m.priority_id = ${id}::uuid
    union all select distinct 'session', s.title, s.title, s.session_id::text, null::numeric, null from approach.session_subject s
      where (s.ends_at > ${now}::timestamptz and s.body_code = (select code from own)) or s.action_id in (select a.action_id from approach.action_state a where a.closed_date is null and a.priority_id in (select r.id from reached r)))
  select json_build_object('priority', ${namedJson(sql`p.id`)}, 'whole', core.has_role(${`{${contentRoles}}`}),
    'effects', coalesce((select json_agg(json_build_object('kind', e.kind, 'name', json_build_object('nl', e.nl, 'en', e.en), 'about', e.about, 'amount', e.amount, 'measure', e.measure)
      order by array_position(${[...effectKinds]}::text[], e.kind), e.amount desc nulls last, e.nl, e.about) from effect e), '[]'::json))
  from strategy.joint_priority p where p.id = ${id}::uuid`

export const queries = {
  listPriorities: (read, { asOfDate }) => {
    const day = asOfDate ?? dateOf(read.now)
    return read.json(sql`select json_build_object('asOfDate', ${day}::text, 'most', strategy.most_on(${day}::date),
      'limits', coalesce((select json_agg(json_build_object('most', l.most, 'startsDate', l.starts_date, 'decision', ${decisionJson(sql`l.decision_id`)}) order by l.starts_date) from strategy.priority_limit l), '[]'::json),
      'entries', coalesce((select json_agg(${entryJson(day)} order by s.starts_date, s.name_nl) from strategy.joint_priority_state s), '[]'::json),
      'named', coalesce((select json_agg(${namedJson(sql`p.id`)} order by p.name_nl) from strategy.joint_priority p), '[]'::json),
      'proposed', coalesce((select json_agg(json_build_object('proposalId', c.proposal_id, 'title', p.title, 'state', p.state, 'enters', ${namedJson(sql`c.enters_id`)}, 'leaves', ${namedJson(sql`c.leaves_id`)},
          'exception', c.exception, 'most', c.most, 'startsDate', c.starts_date) order by p.known_at desc)
        from strategy.priority_change c join strategy.proposal_state p on p.id = c.proposal_id where p.state not in ('adopted', 'rejected')), '[]'::json))`)
  },

  readEffects: (read, { id }) => read.json(effectsOf(id, read.now)),

  readChoice: (read, { round }) =>
    read.json(sql`with chosen as (
        select r.* from strategy.consultation_round r where ${round ?? null}::uuid is null or r.id = ${round ?? null}::uuid order by r.opens_date desc, r.id limit 1)
      select json_build_object(
        'rounds', coalesce((select json_agg(json_build_object('id', r.id, 'title', r.title, 'opensDate', r.opens_date, 'closed', r.id in (select round_id from strategy.round_closure)) order by r.opens_date desc) from strategy.consultation_round r), '[]'::json),
        'round', (select id from chosen), 'asked', coalesce((select t.asked from chosen c, strategy.round_totals(c.id) t), 0), 'places', coalesce((select places from chosen), 3),
        'most', coalesce(nullif(strategy.most_on(${dateOf(read.now)}::date), 0), 3),
        'themes', coalesce((select themes from chosen), '[]'),
        'answers', coalesce((select json_agg(json_build_object('partner', o.code, 'name', o.name, 'district', d.name, 'themes', to_json(a.ranked)) order by o.name collate extension.nl)
          from chosen c join strategy.round_answer a on a.round_id = c.id join core.organisation o on o.id = a.organisation_id
          left join lateral (select max(s.name) as name from partners.region_municipality m join partners.area_state s on s.code = m.district_code
            where m.area_code = o.code and partners.holds(m.valid_from, m.valid_to, c.opens_date)) d on true), '[]'::json))`),

  readExit: (read, { id }) =>
    read.json(sql`select ${entryJson(dateOf(read.now))}::json from strategy.joint_priority_state s where s.exit_id = ${id}::uuid`),
} satisfies Queries<typeof contract>
