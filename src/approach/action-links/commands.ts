// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'
import { hashOf } from './secret.ts'

export const commands = {
  reportByLink: async (act, { secret, judgement, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const [done] = await act.rows<{ person: string | null }>(
      sql`select approach.report_by_link(decode(${hashOf(secret)}, 'hex'), ${act.newId()}::uuid, ${judgement}, ${reason}, ${act.now}::timestamptz) as person`,
    )
    if (!done?.person) throw notFound()
    act.concerns([{ activity: 'actieagenda', id: done.person, type: 'person' }])
    return { reported: true }
  },
} satisfies Commands<typeof contract>
