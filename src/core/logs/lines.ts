// SPDX-License-Identifier: EUPL-1.2
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Purpose } from '../access/define.ts'
import type { Actor, Subject } from '../contract/handlers.ts'
import { newSpanId, type Open } from '../contract/request.ts'

/** The identifier of a processing activity in the published register (LDV: a URI). */
export const activityUri = (activity: string): string => `/v1/processing-activities/${activity}`

/** An act as the logs see it: the event of the contract, the address it went to, the rule that decided. */
export interface Act {
  event: string
  object: string
  rule: string
  purpose: Purpose
  startedAt: number
}

/** How an act ended: done, refused with the sentence, or failed with the kind of failure (never content). */
export type Outcome = { result: 'done' } | { result: 'refused'; sentence: string } | { result: 'failed'; reason: string }

/** An identifier with the moment in front (UUID version 7): a log only grows at its end, and its index with it. The line says the moment anyway. */
function inOrderOfTime(id: string, moment: string): string {
  const time = Date.parse(moment).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${id.slice(15)}`
}

/** The audit line of an act: action, object, result, origin, actor and time (BIO2 8.15.01). */
function auditLine({ acting, caller }: Open, actor: Actor | null, act: Act, outcome: Outcome): Sql {
  const detail =
    outcome.result === 'refused' ? { sentence: outcome.sentence } : outcome.result === 'failed' ? { reason: outcome.reason } : {}
  return sql`insert into core.audit_line (id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, detail, written_at)
    values (${inOrderOfTime(acting.newId(), acting.now)}::uuid, ${caller.traceId}, ${act.event}, ${act.object}, ${outcome.result}, ${caller.origin}, ${actor?.id ?? null}::uuid,
      ${actor?.organisation.id ?? null}::uuid, ${actor?.roles.join(',') ?? ''}, ${act.purpose}, ${JSON.stringify(detail)}::jsonb, ${acting.now}::timestamptz)`
}

/** The decision line: AuthZEN request and response, and the version of the rules that decided (ADL-04). A denial is Unset, never Error (ADL-02). */
function decisionLine({ acting, caller, engine }: Open, actor: Actor | null, act: Act, allowed: boolean): Sql {
  const attributes = {
    'adl.core.request': {
      subject: {
        type: actor ? 'person' : 'anonymous',
        id: actor?.id ?? 'anonymous',
        properties: { organisation: actor?.organisation.code, roles: actor?.roles },
      },
      action: { name: act.event },
      resource: { type: 'address', id: act.object },
      context: { rule: act.rule, purpose: act.purpose },
    },
    'adl.core.response': { decision: allowed },
    'adl.core.policies': engine.rulesVersion,
  }
  return sql`insert into core.decision_line (trace_id, span_id, "timestamp", status, attributes)
    values (${caller.traceId}, ${newSpanId()}, ${Date.parse(acting.now)}, ${allowed ? 'Ok' : 'Unset'}, ${JSON.stringify(attributes)}::jsonb)`
}

/** One line for one subject, a parent with a child each for several (LDV-02). */
interface Span {
  id: string
  parent: string | null
  activity: string
  subject: Subject | null
}

function spansOf(subjects: readonly Subject[]): Span[] {
  const [first, ...others] = subjects
  if (!first) return []
  const id = newSpanId()
  if (others.length === 0) return [{ id, parent: null, activity: first.activity, subject: first }]
  const children = subjects.map(subject => ({ id: newSpanId(), parent: id, activity: subject.activity, subject }))
  return [{ id, parent: null, activity: first.activity, subject: null }, ...children]
}

/** The processing lines, however many: one statement, whose text is always the same; never a user in them (LDV-07). Null for nobody. */
function processingLines({ caller, engine, subjects }: Open, act: Act): Sql | null {
  const spans = spansOf(subjects)
  if (spans.length === 0) return null
  const start = Math.floor(act.startedAt)
  const end = Math.max(start, Date.parse(engine.clock.now()))
  const each = (of: (span: Span) => string | null) => spans.map(of)
  return sql`insert into core.processing_line (trace_id, span_id, parent_span_id, status, name, start_time, end_time, resource, attributes)
    select ${caller.traceId}, s.id, s.parent, 'Ok', ${act.event}, ${start}::bigint, ${end}::bigint, '{"attributes":{"service.name":"slagvaardig"}}'::jsonb,
      jsonb_strip_nulls(jsonb_build_object('dpl.core.processing_activity_id', s.activity, 'dpl.core.data_subject_id_type', s.kind,
        'dpl.core.data_subject_id', core.pseudonym(s.kind, s.subject)))
    from unnest(${each(({ id }) => id)}::text[], ${each(({ parent }) => parent)}::text[], ${each(({ activity }) => activityUri(activity))}::text[],
      ${each(({ subject }) => subject?.type ?? null)}::text[], ${each(({ subject }) => subject?.id ?? null)}::text[]) as s(id, parent, activity, kind, subject)`
}

/** Inserts that belong together as one statement: one round trip, one plan, one word of the database whether they were let in. */
async function insertTogether(open: Open, inserts: readonly (Sql | null)[]): Promise<void> {
  const [first, ...others] = inserts.filter(insert => insert !== null)
  if (!first) return
  const before = others.map((insert, place) => sql`${raw(`line_${place}`)} as (${insert})`)
  await open.acting.run(before.length === 0 ? first : sql`with ${join(before)} ${first}`)
}

/** Writes how an act that was not done ended; a refusal is a decision too. */
export async function writeEnding(open: Open, actor: Actor | null, act: Act, outcome: Outcome): Promise<void> {
  const decision = outcome.result === 'refused' ? decisionLine(open, actor, act, false) : null
  await insertTogether(open, [auditLine(open, actor, act, outcome), decision])
}

/** Writes all lines of an act that succeeded, and what else belongs to its end, as one statement: audit, decision, and processing for every subject that was named. */
export async function writeActLines(open: Open, actor: Actor | null, act: Act, more: Sql | null = null): Promise<void> {
  await insertTogether(open, [
    auditLine(open, actor, act, { result: 'done' }),
    decisionLine(open, actor, act, true),
    processingLines(open, act),
    more,
  ])
}
