// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, notFound } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

export const commands = {
  answerFeltQuestion: async (act, { id, felt }) => {
    const [question] = await act.rows<{ obstacle: string; round: number; until: string; answered: boolean }>(sql`
      select q.obstacle_id as obstacle, q.round, r.until_date as until, q.id in (select a.question_id from approach.felt_answer a) as answered
      from approach.felt_question q join approach.felt_round r on r.obstacle_id = q.obstacle_id and r.round = q.round where q.id = ${id}::uuid`)
    if (!question) throw notFound()
    if (question.answered)
      throw conflict({ nl: 'U hebt deze vraag al beantwoord. Dank u wel.', en: 'You answered this question already. Thank you.' })
    if (question.until < dateOf(act.now))
      throw conflict({ nl: 'De termijn voor deze vraag is voorbij.', en: 'The term of this question is over.' })
    act.concerns([{ activity: 'melders-van-drempels', id, type: 'felt-question' }])
    await act.run(
      sql`insert into approach.felt_answer (question_id, obstacle_id, felt, round) values (${id}::uuid, ${question.obstacle}::uuid, ${felt}, ${question.round}::integer)`,
    )
    return { id }
  },
} satisfies Commands<typeof contract>
