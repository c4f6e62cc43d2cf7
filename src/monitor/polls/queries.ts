// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { z } from 'zod/mini'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { shownOf, standingOf, toFive, type Vote } from './rules.ts'

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

/** Polls and what may be shown of them: nothing before the shuffle, nothing below the threshold. */
export const queries = {
  listPolls: async read => ({ polls: await polls(read, sql`true`) }),
  readPoll: async (read, { id }) => {
    const [poll] = await polls(read, sql`p.id = ${id}::uuid`)
    if (!poll) return null
    const tally = await read.rows<Vote & { ballots: number }>(
      sql`select ballots, statement, score, votes from monitor.poll_tally(${id}::uuid)`,
    )
    const ballots = tally[0]?.ballots
    if (ballots === undefined) return { ...poll, about: null, results: [] }
    return {
      ...poll,
      about: toFive(ballots),
      results: poll.statements.map((statement, index) => ({
        statement,
        ...shownOf(
          tally.filter(vote => vote.statement === index + 1),
          ballots,
        ),
      })),
    }
  },
} satisfies Queries<typeof contract>
