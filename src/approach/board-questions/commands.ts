// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import type { contract } from './contract.ts'
import type { Board } from './rules.ts'
import { tellAsker, tellTable } from './telling.ts'

export const commands = {
  askBoard: async (act, { board, question, needed, decisionId, notPersonal }) => {
    refusePersonalData({ question, needed }, notPersonal === 'confirmed')
    const actor = await act.actor()
    if (decisionId && (await act.rows(sql`select 1 from strategy.decision_state where id = ${decisionId}::uuid`)).length === 0)
      throw invalid([{ name: '/decisionId', nl: 'Kies een besluit uit de lijst.', en: 'Choose a decision from the list.' }])
    const id = act.newId()
    act.concerns([{ activity: 'vragen-aan-de-bestuurstafel', id: actor.id, type: 'person' }])
    await act.run(sql`insert into approach.board_question (id, board, question, needed, decision_id, asker_id, organisation_id, known_at)
      values (${id}::uuid, ${board}, ${question}, ${needed}, ${decisionId ?? null}::uuid, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await tellTable(act, id, board)
    return { id }
  },

  answerBoardQuestion: async (act, { id, answer, notPersonal }) => {
    refusePersonalData({ answer }, notPersonal === 'confirmed')
    const actor = await act.actor()
    const [asked] = await act.rows<{ board: Board; asker: string }>(
      sql`select s.board, q.asker_id as asker from approach.board_question q join approach.board_question_state s on s.question_id = q.id where q.id = ${id}::uuid`,
    )
    if (!asked) throw notFound()
    act.concerns([{ activity: 'vragen-aan-de-bestuurstafel', id: actor.id, type: 'person' }])
    await act.run(sql`insert into approach.board_question_answer (question_id, board, answer, answered_by_id, organisation_id, known_at)
      values (${id}::uuid, ${asked.board}, ${answer}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    await tellAsker(act, id, asked.asker)
    return { id }
  },
} satisfies Commands<typeof contract>
