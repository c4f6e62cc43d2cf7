// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import type { Board } from './rules.ts'
import { answerDays } from './rules.ts'

const about = '/vragen'
const sits = { taskforce: ['taskforce_secretary'], college: ['mayor', 'chief_prosecutor', 'police_chief'] } as const

/** Tells the table, and the bureau that prepares it, that a question lies there. */
export async function tellTable(act: Acting, id: string, board: Board): Promise<void> {
  const dueDate = addDays(dateOf(act.now), answerDays[board])
  for (const role of [...sits[board], 'bureau_coordinator'] as const)
    await giveNotice(act, { kind: 'board-question-arrived', about, aboutId: id, dueDate, to: { role } })
}

/** Tells who asked that there is an answer. */
export const tellAsker = (act: Acting, id: string, person: string): Promise<void> =>
  giveNotice(act, { kind: 'board-question-answered', about, aboutId: id, to: { person } })

/** Tells the college of what came to it in this very run, and the bureau of what the college should have answered yesterday at the latest. */
export async function tellOfTerms(act: Acting): Promise<void> {
  const up = await act.rows<{ id: string }>(
    sql`select question_id as id from approach.board_question_escalation where known_at = ${act.now}::timestamptz`,
  )
  for (const { id } of up) await tellTable(act, id, 'college')
  const late = await act.rows<{ id: string }>(
    sql`select question_id as id from approach.board_question_state where board = 'college' and due_date = ${addDays(dateOf(act.now), -1)}::date`,
  )
  for (const { id } of late) await giveNotice(act, { kind: 'board-question-late', about, aboutId: id, to: { role: 'bureau_coordinator' } })
}
