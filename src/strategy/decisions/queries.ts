// SPDX-License-Identifier: EUPL-1.2
import sql, { empty, type Sql } from 'sql-template-tag'
import { contentRoles } from '../../core/access/roles.ts'
import type { Queries } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const bodyJson: Sql = sql`jsonb_build_object('code', b.code, 'kind', b.kind, 'name', jsonb_build_object('nl', b.name_nl, 'en', b.name_en))`
const listedJson: Sql = sql`jsonb_build_object('id', d.id, 'reference', d.reference, 'body', ${bodyJson}, 'title', d.title, 'outcome', d.outcome, 'decidedDate', d.decided_date,
  'correctedBy', (select jsonb_build_object('id', c.id, 'reference', c.reference) from strategy.decision c where c.corrects_id = d.id order by c.known_at desc, c.number desc limit 1),
  'unconfirmedBecause', d.unconfirmed_because, 'execution', x.state)`
/** How far each decision is on the day of asking; nothing for who does not work on content, because they see no actions. */
const executionOn = (now: string): Sql =>
  sql`left join approach.executions_on(${dateOf(now)}::date) x on x.decision_id = d.id and core.has_role(${`{${contentRoles}}`})`
const organisationJson: Sql = sql`jsonb_build_object('code', o.code, 'name', o.name)`

const hearingsOf = (
  proposal: Sql,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('organisation', ${organisationJson}, 'stand', h.stand, 'remark', h.remark, 'heardDate', h.heard_date) order by h.heard_date, o.name collate extension.nl)
  from strategy.hearing h join core.organisation o on o.id = h.consulted_id where h.proposal_id = ${proposal}), '[]')`

const membersOn = (body: Sql, day: Sql): Sql => sql`coalesce((select jsonb_agg(${organisationJson} order by o.name collate extension.nl)
  from strategy.body_member m join core.organisation o on o.id = m.organisation_id
  where m.body_code = ${body} and partners.holds(m.valid_from, m.valid_to, ${day})), '[]')`

const votesFor = (choice: string): Sql =>
  sql`(select count(*)::integer from strategy.vote v where v.proposal_id = d.proposal_id and v.choice = ${choice}::text)`

/** Proposals and decisions as each reader may see them. */
export const queries = {
  listDecisions: (read, { body, year }) =>
    read.json(sql`select json_build_object(
      'bodies', coalesce((select json_agg(${bodyJson} order by b.kind <> 'college', b.kind, b.name_nl collate extension.nl) from strategy.decision_body b), '[]'::json),
      'years', coalesce((select json_agg(y.year order by y.year desc) from (select distinct year from strategy.decision) y), '[]'::json),
      'decisions', coalesce((select json_agg(${listedJson} order by d.decided_date desc, d.body_code, d.number desc)
        from strategy.decision d join strategy.decision_body b on b.code = d.body_code ${executionOn(read.now)} where true ${body ? sql`and d.body_code = ${body}` : empty} ${year ? sql`and d.year = ${year}::integer` : empty}), '[]'::json),
      'proposals', coalesce((select json_agg(json_build_object('id', p.id, 'body', ${bodyJson}, 'title', p.title, 'state', p.state, 'proposedDate', strategy.day_of(p.known_at)) order by p.known_at desc, p.id)
        from strategy.proposal_state p join strategy.decision_body b on b.code = p.body_code where p.state not in ('adopted', 'rejected') ${body ? sql`and p.body_code = ${body}` : empty}), '[]'::json))`),

  readDecision: (read, { id }) =>
    read.json(sql`select (${listedJson} || jsonb_build_object('text', d.text, 'means', d.means, 'consensusNote', d.consensus_note, 'conditions', to_jsonb(d.conditions),
        'proposal', (select jsonb_build_object('id', p.id, 'title', p.title) from strategy.proposal p where p.id = d.proposal_id),
        'corrects', (select jsonb_build_object('id', c.id, 'reference', c.reference) from strategy.decision c where c.id = d.corrects_id),
        'votes', jsonb_build_object('for', ${votesFor('for')}, 'against', ${votesFor('against')}, 'abstains', ${votesFor('abstains')}),
        'hearings', ${hearingsOf(sql`d.proposal_id`)},
        'dissents', coalesce((select jsonb_agg(jsonb_build_object('organisation', ${organisationJson}, 'reason', s.reason) order by o.name collate extension.nl)
          from strategy.dissent s join core.organisation o on o.id = s.member_id where s.decision_id = d.id), '[]'),
        'asks', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'executor', ${organisationJson}, 'asks', r.asks, 'dueDate', r.due_date) order by o.name collate extension.nl, r.id)
          from strategy.decision_request r join core.organisation o on o.id = r.executor_id where r.decision_id = d.id), '[]'),
        'members', ${membersOn(sql`d.body_code`, sql`d.decided_date`)},
        'source', (select s.title from partners.source s where s.code = d.source_code), 'passage', d.passage))::json
      from strategy.decision d join strategy.decision_body b on b.code = d.body_code ${executionOn(read.now)} where d.id = ${id}::uuid`),

  readProposal: (read, { id }) =>
    read.json(sql`select json_build_object('id', p.id, 'body', ${bodyJson}, 'title', p.title, 'text', p.text, 'why', p.why, 'state', s.state,
        'by', json_build_object('name', (select name from core.person where id = p.proposed_by_id), 'organisation', g.name), 'proposedDate', strategy.day_of(p.known_at),
        'hearings', ${hearingsOf(sql`p.id`)},
        'votes', coalesce((select json_agg(json_build_object('organisation', ${organisationJson}, 'choice', v.choice) order by o.name collate extension.nl)
          from strategy.vote v join core.organisation o on o.id = v.member_id where v.proposal_id = p.id), '[]'::json),
        'members', coalesce((select json_agg(${organisationJson} order by o.name collate extension.nl) from strategy.proposal_members() m join core.organisation o on o.id = m.organisation_id where m.proposal_id = p.id), '[]'::json),
        'decision', (select json_build_object('id', d.id, 'reference', d.reference) from strategy.decision d where d.id = s.decision_id))
      from strategy.proposal p join strategy.proposal_state s on s.id = p.id join strategy.decision_body b on b.code = p.body_code join core.organisation g on g.id = p.organisation_id
      where p.id = ${id}::uuid`),
} satisfies Queries<typeof contract>
