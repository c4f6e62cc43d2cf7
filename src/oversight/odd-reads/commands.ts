// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'

export const commands = {
  judgeOddRead: async (act, { id, kind, reason }) => {
    const actor = await act.actor()
    const [found] = await act.rows<{ person: string }>(sql`select person_id as person from oversight.odd_read where id = ${id}::uuid`)
    if (!found) throw notFound()
    act.concerns([{ activity: 'logboek', id: found.person, type: 'person' }])
    await act.run(sql`insert into oversight.odd_read_outcome (id, odd_read_id, kind, reason, decided_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${kind}, ${reason}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
