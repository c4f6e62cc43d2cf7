// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** What every act on a document needs: its latest version, and who acts for whom. */
async function latest(act: Acting, id: string) {
  const [found] = await act.rows<{ version: number }>(sql`select version from strategy.document_state where document_id = ${id}::uuid`)
  if (!found) throw notFound()
  const actor = await act.actor()
  return { version: found.version, by: actor.id, organisation: actor.organisation.id }
}

/** Refuses a day in the future and a body that nobody knows, both at once. */
async function refuseUnknown(act: Acting, name: string, day: string, bodyCode: string): Promise<void> {
  const [body] = await act.rows(sql`select 1 as found from strategy.document_body where code = ${bodyCode} limit 1`)
  const errors = [
    ...(day > dateOf(act.now) ? [{ name, nl: 'Deze dag ligt in de toekomst.', en: 'This day lies in the future.' }] : []),
    ...(body ? [] : [{ name: '/bodyCode', nl: 'Kies een orgaan uit de lijst.', en: 'Choose a body from the list.' }]),
  ]
  if (errors.length > 0) throw invalid(errors)
}

export const commands = {
  recordConsultation: async (act, { id, bodyCode, heldDate, result, note }) => {
    await refuseUnknown(act, '/heldDate', heldDate, bodyCode)
    const { version, by, organisation } = await latest(act, id)
    await act.run(sql`insert into strategy.document_consultation (id, document_id, version, body_code, held_date, result, note, person_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${version}, ${bodyCode}, ${heldDate}::date, ${result}, ${note ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  recordAdvice: async (act, { id, bodyCode, advisedDate, result, note }) => {
    await refuseUnknown(act, '/advisedDate', advisedDate, bodyCode)
    const { version, by, organisation } = await latest(act, id)
    await act.run(sql`insert into strategy.document_advice (id, document_id, version, body_code, advised_date, result, note, person_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${version}, ${bodyCode}, ${advisedDate}::date, ${result}, ${note ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  recordAdoption: async (act, { id, bodyCode, adoptedDate, decision, decisionId, withoutBecause }) => {
    await refuseUnknown(act, '/adoptedDate', adoptedDate, bodyCode)
    const { version, by, organisation } = await latest(act, id)
    await act.run(sql`insert into strategy.document_adoption (document_id, version, body_code, adopted_date, decision, decision_id, without_because, person_id, organisation_id, known_at)
      values (${id}::uuid, ${version}, ${bodyCode}, ${adoptedDate}::date, ${decision}, ${decisionId ?? null}::uuid, ${withoutBecause ?? null}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
