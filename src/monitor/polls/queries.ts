// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { again, type Cube, defineCube, whole } from '../../core/disclosure/cube.ts'
import { publish } from '../../core/disclosure/publish.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { meanOf, standingOf } from './rules.ts'

type Poll = z.output<(typeof contract)['listPolls']['output']>['polls'][number]
type Read = Omit<Poll, 'standing'> & { shuffled: boolean }

async function polls(read: Reading, which: Sql): Promise<Poll[]> {
  const rows = await read.rows<{ poll: Read }>(sql`
    select jsonb_build_object('id', p.id, 'title', p.title, 'reason', p.reason, 'statements', to_jsonb(p.statements), 'opensDate', lower(p.open_days), 'closesDate', upper(p.open_days) - 1,
      'threshold', p.threshold, 'organisation', (select o.name from core.organisation o where o.id = p.organisation_id),
      'taken', p.id in (select t.poll_id from monitor.poll_participation t), 'shuffled', p.id in (select s.poll_id from monitor.poll_shuffle s)) as poll
    from monitor.poll p where ${which} order by upper(p.open_days) desc, p.title`)
  return rows.map(({ poll: { shuffled, ...poll } }) => ({
    ...poll,
    standing: standingOf({ from: poll.opensDate, to: poll.closesDate, shuffled }, dateOf(read.now)),
  }))
}

const scores = [1, 2, 3, 4, 5, 0]

/** The one table that is shown of a poll: every statement divides the same ballots again. */
const ballotsOf = (statements: readonly string[]): Cube =>
  defineCube({
    counts: { nl: 'stembriefjes van een peiling', en: 'ballots of a poll' },
    dimensions: { statement: again(statements.map((_, place) => String(place + 1))), score: whole(scores.map(String)) },
  })

/** Polls and what may be shown of them: nothing before the shuffle, nothing below the threshold. */
export const queries = {
  listPolls: async read => ({ polls: await polls(read, sql`true`) }),
  readPoll: async (read, { id }) => {
    const [poll] = await polls(read, sql`p.id = ${id}::uuid`)
    if (!poll) return null
    const [box] = await read.rows<{ ballots: number }>(sql`select ballots from monitor.poll_tally(${id}::uuid) limit 1`)
    if (!box) return { ...poll, counted: false, about: null, results: [] }
    const shown = await publish(
      read,
      ballotsOf(poll.statements),
      sql`select statement::text, score::text, votes as count from monitor.poll_tally(${id}::uuid)`,
    )
    return {
      ...poll,
      counted: true,
      about: shown.at({ statement: '1' }),
      results: poll.statements.map((text, place) => {
        const statement = String(place + 1)
        const counts = scores.map(score => {
          const at = { statement, score: String(score) }
          return { score, about: shown.at(at), share: shown.share(at, { statement }) }
        })
        return { statement: text, ...meanOf(counts), counts }
      }),
    }
  },
} satisfies Queries<typeof contract>
