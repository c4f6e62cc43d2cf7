// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'

/** Who acts, as the line in the log names them. */
async function standing(act: Acting) {
  const actor = await act.actor()
  act.concerns([{ activity: 'ondersteuning', id: actor.id, type: 'person' }])
  return { by: actor.id, organisation: actor.organisation.id }
}

/** The words of an answer: its own, or those of an earlier one. Exactly one of both. */
async function wordsOf(act: Acting, answer: string | undefined, reusedId: string | undefined): Promise<string> {
  if ((answer === undefined) === (reusedId === undefined))
    throw invalid([
      { name: '/answer', nl: 'Schrijf een antwoord, of kies een eerder antwoord.', en: 'Write an answer, or choose an earlier one.' },
    ])
  if (answer !== undefined) return answer
  const [earlier] = await act.rows<{ answer: string }>(
    sql`select answer from approach.support_answer where id = ${reusedId}::uuid and reused_id is null`,
  )
  if (!earlier) throw invalid([{ name: '/reusedId', nl: 'Dit eerdere antwoord is er niet.', en: 'There is no such earlier answer.' }])
  return earlier.answer
}

export const commands = {
  askSupport: async (act, { theme, question, urgency, wish, notPersonal }) => {
    refusePersonalData({ question }, notPersonal === 'confirmed')
    const { by, organisation } = await standing(act)
    const id = act.newId()
    await act.run(sql`insert into approach.support_request (id, theme, question, urgency, wish, asker_id, organisation_id, known_at)
      values (${id}::uuid, ${theme}, ${question}, ${urgency}, ${wish}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'support-asked', about: `/ondersteuning/${id}`, aboutId: id, to: { role: 'bureau_coordinator' } })
    return { id }
  },

  giveSupport: async (act, { id, answer, reusedId, notPersonal }) => {
    refusePersonalData({ answer }, notPersonal === 'confirmed')
    const [asked] = await act.rows<{ asker: string }>(sql`select asker_id as asker from approach.support_request where id = ${id}::uuid`)
    if (!asked) throw notFound()
    const words = await wordsOf(act, answer, reusedId)
    const { by, organisation } = await standing(act)
    await act.run(sql`insert into approach.support_answer (id, request_id, answer, reused_id, answered_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${words}, ${reusedId ?? null}::uuid, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'support-given', about: `/ondersteuning/${id}`, aboutId: id, to: { person: asked.asker } })
    return { id }
  },

  judgeSupport: async (act, { id, verdict }) => {
    const { by } = await standing(act)
    await act.run(
      sql`insert into approach.support_verdict (request_id, verdict, person_id, known_at) values (${id}::uuid, ${verdict}, ${by}::uuid, ${act.now}::timestamptz)`,
    )
    return { id }
  },
} satisfies Commands<typeof contract>
