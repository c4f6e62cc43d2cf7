// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
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

/** Writes the audit line of an act: action, object, result, origin, actor and time (BIO2 8.15.01). */
export async function writeAuditLine(open: Open, actor: Actor | null, act: Act, outcome: Outcome): Promise<void> {
  const detail =
    outcome.result === 'refused' ? { sentence: outcome.sentence } : outcome.result === 'failed' ? { reason: outcome.reason } : {}
  await open.acting.run(sql`insert into core.audit_line (id, trace_id, action, object, result, origin, actor_id, organisation_id, roles, purpose, detail, written_at)
    values (${open.acting.newId()}::uuid, ${open.caller.traceId}, ${act.event}, ${act.object}, ${outcome.result}, ${open.caller.origin}, ${actor?.id ?? null}::uuid,
      ${actor?.organisation.id ?? null}::uuid, ${actor?.roles.join(',') ?? ''}, ${act.purpose}, ${JSON.stringify(detail)}::jsonb, ${open.acting.now}::timestamptz)`)
}

/** Writes the decision line: AuthZEN request and response, and the version of the rules that decided (ADL-04). A denial is Unset, never Error (ADL-02). */
export async function writeDecisionLine(open: Open, actor: Actor | null, act: Act, allowed: boolean): Promise<void> {
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
    'adl.core.policies': open.engine.rulesVersion,
  }
  await open.acting.run(sql`insert into core.decision_line (trace_id, span_id, "timestamp", status, attributes)
    values (${open.caller.traceId}, ${newSpanId()}, ${Date.parse(open.acting.now)}, ${allowed ? 'Ok' : 'Unset'}, ${JSON.stringify(attributes)}::jsonb)`)
}

async function writeProcessingLine(
  open: Open,
  act: Act,
  subject: Subject | null,
  activity: string,
  parent: string | null,
  span: string,
): Promise<void> {
  const attributes = {
    'dpl.core.processing_activity_id': activityUri(activity),
    ...(subject && { 'dpl.core.data_subject_id_type': subject.type }),
  }
  const whose = subject
    ? sql`${JSON.stringify(attributes)}::jsonb || jsonb_build_object('dpl.core.data_subject_id', core.pseudonym(${subject.type}, ${subject.id}))`
    : sql`${JSON.stringify(attributes)}::jsonb`
  const start = Math.floor(act.startedAt)
  const end = Math.max(start, Date.parse(open.engine.clock.now()))
  await open.acting.run(sql`insert into core.processing_line (trace_id, span_id, parent_span_id, status, name, start_time, end_time, resource, attributes)
    values (${open.caller.traceId}, ${span}, ${parent}, 'Ok', ${act.event}, ${start}, ${end}, '{"attributes":{"service.name":"slagvaardig"}}'::jsonb, ${whose})`)
}

/** Writes the processing lines: one line for one subject, a parent with a child each for several (LDV-02), never a user in them (LDV-07). */
async function writeProcessingLines(open: Open, act: Act, subjects: readonly Subject[]): Promise<void> {
  const [first, ...others] = subjects
  if (!first) return
  const span = newSpanId()
  if (others.length === 0) return writeProcessingLine(open, act, first, first.activity, null, span)
  const children = subjects.map(subject => writeProcessingLine(open, act, subject, subject.activity, span, newSpanId()))
  await Promise.all([writeProcessingLine(open, act, null, first.activity, null, span), ...children])
}

/** Writes all lines of an act that succeeded, in one round trip: audit, decision, and processing for every subject that was named. */
export async function writeActLines(open: Open, actor: Actor | null, act: Act): Promise<void> {
  await Promise.all([
    writeAuditLine(open, actor, act, { result: 'done' }),
    writeDecisionLine(open, actor, act, true),
    writeProcessingLines(open, act, open.subjects),
  ])
}
