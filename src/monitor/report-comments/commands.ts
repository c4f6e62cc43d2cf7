// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'

export const commands = {
  comment: async (act, { id, edition, onBehalf, text, notPersonal }) => {
    refusePersonalData({ text }, notPersonal === 'confirmed')
    const actor = await act.actor()
    await act.run(sql`insert into monitor.report_comment (id, report_id, edition, text, on_behalf, person_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${edition.replace(/^council-/, 'council:')}, ${text}, ${onBehalf}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, { kind: 'report-commented', about: `/monitor/verslagen/${id}`, aboutId: id, to: { role: 'bureau_coordinator' } })
    return { id }
  },

  respond: async (act, { id, text, decision, notPersonal }) => {
    refusePersonalData({ text }, notPersonal === 'confirmed')
    const [comment] = await act.rows<{ report: string; person: string }>(
      sql`select report_id as report, person_id as person from monitor.report_comment where id = ${id}::uuid`,
    )
    if (!comment) throw notFound()
    const actor = await act.actor()
    await act.run(sql`insert into monitor.report_response (comment_id, text, decision, person_id, organisation_id, known_at)
      values (${id}::uuid, ${text}, ${decision ?? null}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await giveNotice(act, {
      kind: 'report-comment-answered',
      about: `/monitor/verslagen/${comment.report}`,
      aboutId: comment.report,
      to: { person: comment.person },
    })
    return { id }
  },
} satisfies Commands<typeof contract>
