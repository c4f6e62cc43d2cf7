// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../contract/handlers.ts'
import { invalid } from '../contract/problem.ts'
import type { contract } from './contract.ts'
import { noticeKinds } from './kinds.ts'
import { digestKind } from './rules.ts'

export const commands = {
  markNoticesRead: async (act, { ids }) => {
    const actor = await act.actor()
    const read = await act.run(sql`insert into core.notice_reading (notice_id, person_id, known_at)
      select n.id, ${actor.id}::uuid, ${act.now}::timestamptz from core.own_notice n
      where n.read_at is null and coalesce(n.id = any(${ids ?? null}::uuid[]), true)`)
    return { read }
  },

  chooseNotices: async (act, { kind, wanted }) => {
    const kinds = await noticeKinds()
    if (kind !== digestKind && !(kind in kinds))
      throw invalid([{ name: '/kind', nl: 'Deze soort berichten kennen we niet.', en: 'We do not know this kind of notices.' }])
    const actor = await act.actor()
    await act.run(sql`insert into core.notice_choice (id, person_id, kind, wanted, known_at)
      values (${act.newId()}::uuid, ${actor.id}::uuid, ${kind}, ${wanted}, ${act.now}::timestamptz)`)
    return { kind, wanted }
  },
} satisfies Commands<typeof contract>
