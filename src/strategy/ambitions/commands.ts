// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** Signing a judgement: one fact with a name and a reason. */
export const commands = {
  judgeAmbition: async (act, input) => {
    const [yardstick] = await act.rows<{ kind: string }>(sql`select kind from strategy.yardstick where item_id = ${input.id}::uuid`)
    if (yardstick?.kind === 'judged' && input.level === undefined)
      throw invalid([{ name: '/level', nl: 'Kies een niveau van de rubriek.', en: 'Choose a level of the rubric.' }])
    if (input.judgedDate > dateOf(act.now))
      throw invalid([
        {
          name: '/judgedDate',
          nl: 'Een oordeel kan niet over een dag in de toekomst gaan.',
          en: 'A judgement cannot be about a day in the future.',
        },
      ])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.judgement (id, item_id, level, verdict, reason, person_id, organisation_id, judged_date, known_at)
      values (${id}::uuid, ${input.id}::uuid, ${input.level ?? null}::integer, ${input.verdict}, ${input.reason}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${input.judgedDate}::date, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
