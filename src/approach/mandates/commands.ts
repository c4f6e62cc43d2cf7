// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { datesWrong } from './rules.ts'
import { tellDelivered, tellGiven } from './telling.ts'

/** The organisation with a code, or null; only the body that decides must be a body of the region. */
async function organisationOf(act: Acting, code: string | undefined): Promise<{ id: string; kind: string } | null> {
  if (!code) return null
  const [found] = await act.rows<{ id: string; kind: string }>(sql`select id, kind from core.organisation where code = ${code}`)
  return found ?? null
}

const unknown = (name: string) => ({ name, nl: 'Kies een organisatie van deze regio.', en: 'Choose an organisation of this region.' })

/** Giving a mandate, handing in, more time, and how it ends: each one fact with a name, a reason and the decision it rests on. */
export const commands = {
  giveMandate: async (act, input) => {
    const [holder, decider] = [await organisationOf(act, input.holder), await organisationOf(act, input.decider)]
    const wrong = [
      ...(holder ? [] : [unknown('/holder')]),
      ...(decider ? [] : [unknown('/decider')]),
      ...datesWrong(input.deadlineDate, input.decisionDate, dateOf(act.now)),
    ]
    if (wrong.length > 0 || !holder || !decider) throw invalid(wrong)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.mandate (id, kind, title_nl, title_en, question_nl, question_en, deliverable_nl, deliverable_en, holder_id, decider_id, deadline_date, decision_date, author_id, organisation_id, given_date, known_at)
      values (${id}::uuid, ${input.kind}, ${input.titleNl}, ${input.titleEn}, ${input.questionNl}, ${input.questionEn}, ${input.deliverableNl}, ${input.deliverableEn}, ${holder.id}::uuid, ${decider.id}::uuid,
        ${input.deadlineDate}::date, ${input.decisionDate ?? null}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${dateOf(act.now)}::date, ${act.now}::timestamptz)`)
    await tellGiven(act, id, holder.id, input.deadlineDate)
    return { id }
  },

  deliverMandate: async (act, { id, summary, advice }) => {
    const actor = await act.actor()
    await act.run(sql`insert into approach.mandate_delivery (id, mandate_id, summary, advice, author_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${summary}, ${advice}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await tellDelivered(act, id)
    return { id }
  },

  deferMandate: async (act, { id, deadlineDate, decisionDate, reason, decision }) => {
    const wrong = datesWrong(deadlineDate, decisionDate, dateOf(act.now))
    if (wrong.length > 0) throw invalid(wrong)
    const actor = await act.actor()
    await act.run(sql`insert into approach.mandate_deferral (id, mandate_id, deadline_date, decision_date, reason, decision, author_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${deadlineDate}::date, ${decisionDate ?? null}::date, ${reason}, ${decision}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  endMandate: async (act, { id, outcome, transferTo, reason, decision, decidedDate }) => {
    const to = await organisationOf(act, transferTo)
    const wrong = [
      ...((outcome === 'transfer') === (to !== null)
        ? []
        : [
            {
              name: '/transferTo',
              nl: 'Noem bij overdragen wie het overneemt, en anders niemand.',
              en: 'Name who takes it over for a transfer, and nobody otherwise.',
            },
          ]),
      ...(decidedDate > dateOf(act.now)
        ? [{ name: '/decidedDate', nl: 'Een besluit kan niet in de toekomst liggen.', en: 'A decision cannot lie in the future.' }]
        : []),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const actor = await act.actor()
    await act.run(sql`insert into approach.mandate_outcome (mandate_id, outcome, transferred_to_id, reason, decision, decided_date, author_id, organisation_id, known_at)
      values (${id}::uuid, ${outcome}, ${to?.id ?? null}::uuid, ${reason}, ${decision}, ${decidedDate}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
