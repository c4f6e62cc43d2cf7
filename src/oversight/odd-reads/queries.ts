// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import type { OddKind } from './rules.ts'

interface OddRead {
  id: string
  weekDate: string
  kind: OddKind
  hits: number
  firstAt: string
  lastAt: string
  personId: string
  person: string
  organisation: string
  state: 'open' | 'explained' | 'follow-up' | 'misuse-reported'
  dueDate: string
  late: boolean
}

/** Odd reads, the newest week first and within it by person; whose they are is said to the processing log. */
async function oddReads(read: Reading, which: Sql): Promise<OddRead[]> {
  const found = await read.rows<OddRead>(sql`
    select o.id, o.week_from::text as "weekDate", o.kind, o.hits, to_json(o.first_at) #>> '{}' as "firstAt", to_json(o.last_at) #>> '{}' as "lastAt", o.person_id as "personId", p.name as person, g.name as organisation,
      s.state, s.due_date::text as "dueDate", s.state = 'open' and s.due_date < ${dateOf(read.now)}::date as late
    from oversight.odd_read o join oversight.odd_read_state s on s.odd_read_id = o.id join core.person p on p.id = o.person_id join core.organisation g on g.id = o.organisation_id
    where ${which} order by o.week_from desc, p.name collate extension.nl, o.kind, o.id limit 500`)
  read.concerns([...new Set(found.map(({ personId }) => personId))].map(id => ({ activity: 'logboek', id, type: 'person' })))
  return found
}

const rulesOf = (read: Reading) =>
  read.rows<{ kind: OddKind; atLeast: number }>(sql`select kind, at_least as "atLeast" from oversight.odd_read_rule`)

export const queries = {
  listOddReads: async (read, { weekDate, state }) => ({
    rules: await rulesOf(read),
    weeks: await read.rows<{ weekDate: string; readers: number; reads: number; people: number; open: number }>(sql`
      select w.week_from::text as "weekDate", w.readers, w.reads, count(distinct o.person_id)::integer as people, (count(*) filter (where s.state = 'open'))::integer as open
      from oversight.weekly_list w left join oversight.odd_read o on o.week_from = w.week_from left join oversight.odd_read_state s on s.odd_read_id = o.id
      group by w.week_from order by w.week_from desc limit 60`),
    oddReads: await oddReads(
      read,
      sql`coalesce(o.week_from = ${weekDate ?? null}::date, true) and coalesce(s.state = ${state ?? null}::text, true)`,
    ),
  }),

  getOddRead: async (read, { id }) => {
    const [found] = await oddReads(read, sql`o.id = ${id}::uuid`)
    if (!found) return null
    return {
      ...found,
      rules: await rulesOf(read),
      outcomes: await read.rows<{
        id: string
        kind: 'explained' | 'follow-up' | 'misuse-reported'
        reason: string
        person: string
        decidedAt: string
      }>(sql`
        select u.id, u.kind, u.reason, p.name as person, to_json(u.known_at) #>> '{}' as "decidedAt" from oversight.odd_read_outcome u join core.person p on p.id = u.decided_by_id
        where u.odd_read_id = ${id}::uuid order by u.known_at desc, u.kind = 'follow-up', u.id`),
    }
  },
} satisfies Queries<typeof contract>
