// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../contract/handlers.ts'
import type { contract } from './contract.ts'

export const commands = {
  stateMailAddress: async (act, { address }) => {
    const actor = await act.actor()
    await act.run(
      sql`insert into core.mail_address (id, person_id, address, known_at) values (${act.newId()}::uuid, ${actor.id}::uuid, ${address}, ${act.now}::timestamptz)`,
    )
    return { address }
  },
} satisfies Commands<typeof contract>
