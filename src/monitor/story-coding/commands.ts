// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'

export const commands = {
  codeStory: async (act, { id, core, direction }) => {
    const actor = await act.actor()
    act.concerns([{ activity: 'verhalen', id, type: 'story' }])
    await act.run(sql`insert into monitor.story_coding (story_id, coder_id, organisation_id, core, direction, known_at)
      values (${id}::uuid, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${core}, ${direction}, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
