// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'

const gone = { name: '/targetId', nl: 'Kies iets uit de lijst dat nog loopt.', en: 'Choose something from the list that is still running.' }

/** What ties a decision to its execution, and what an executor says of it (C26 a). */
export const commands = {
  tieExecution: async (act, { id: decision, requestId, kind, targetId }) => {
    const target = sql`${targetId}::uuid`
    const [there] = await act.rows(
      kind === 'action'
        ? sql`select from approach.action_state where action_id = ${target}`
        : kind === 'mandate'
          ? sql`select from approach.mandate_state where mandate_id = ${target}`
          : sql`select from approach.taskforce_state where taskforce_id = ${target}`,
    )
    if (!there) throw invalid([gone])
    const [tied] = await act.rows(sql`select from approach.execution_carrier
      where decision_id = ${decision}::uuid and target_id = ${target} and request_id is not distinct from ${requestId ?? null}::uuid`)
    if (tied) throw conflict({ nl: 'Dit stond er al bij.', en: 'This was tied to it already.' })
    const by = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.execution_tie (id, decision_id, request_id, action_id, mandate_id, taskforce_id, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${decision}::uuid, ${requestId ?? null}::uuid, ${kind === 'action' ? targetId : null}::uuid, ${kind === 'mandate' ? targetId : null}::uuid, ${kind === 'taskforce' ? targetId : null}::uuid,
        ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  sayHowFar: async (act, { id: decision, requestId, standing, words }) => {
    refusePersonalData({ words }, true)
    const [asked] = await act.rows(
      sql`select from strategy.decision_asked where request_id = ${requestId}::uuid and decision_id = ${decision}::uuid`,
    )
    if (!asked) throw invalid([{ name: '/requestId', nl: 'Dit besluit vraagt dat niet.', en: 'This decision does not ask that.' }])
    const by = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.execution_word (id, request_id, standing, words, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${requestId}::uuid, ${standing}, ${words}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
