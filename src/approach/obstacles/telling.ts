// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import type { notices } from './notices.ts'

type Kind = keyof typeof notices

/** Days before the end of a term on which its owner is told. */
const daysBefore = 7

interface Told {
  id: string
  person: string
  due: string | null
}

const give = (act: Acting, kind: Kind, { id, person, due }: Told): Promise<void> =>
  giveNotice(act, { kind, about: `/drempels/${id}`, aboutId: id, dueDate: due, to: { person } })

/** Tells a person that an obstacle is theirs now. */
export async function tellOwner(act: Acting, id: string, person: string): Promise<void> {
  const [state] = await act.rows<{ due: string | null }>(
    sql`select due_date::text as due from approach.obstacle_state where obstacle_id = ${id}::uuid`,
  )
  await give(act, 'obstacle-owned', { id, person, due: state?.due ?? null })
}

/** Tells whoever can take an obstacle over that it lies on their table now. */
export const tellTable = (act: Acting, id: string): Promise<void> => tellTables(act, sql`s.obstacle_id = ${id}::uuid`)

/** Tells the tables to which a term that passed brought an obstacle in this very run. */
export const tellWhereItWentUp = (act: Acting): Promise<void> =>
  tellTables(
    act,
    sql`s.obstacle_id in (select e.obstacle_id from approach.obstacle_escalation e where e.known_at = ${act.now}::timestamptz)`,
  )

/** Tells whoever sits at the table, and who met it, that an obstacle is open again. */
export async function tellOfReopening(act: Acting, id: string): Promise<void> {
  await tellTables(act, sql`s.obstacle_id = ${id}::uuid`, 'obstacle-reopened')
  await tellReporters(act, id, 'obstacle-open-again')
}

/** Tells the tables, on the day after the last answer could come, which closed obstacles are still felt. */
export const tellOfUnfelt = (act: Acting): Promise<void> =>
  tellTables(
    act,
    sql`s.obstacle_id in (select f.obstacle_id from approach.felt_effect f where f.until_date = ${addDays(dateOf(act.now), -1)}::date)
      and s.obstacle_id in (select approach.obstacles_unfelt())`,
    'obstacle-unfelt',
  )

async function tellTables(act: Acting, which: Sql, kind: Kind = 'obstacle-arrived'): Promise<void> {
  const people = await act.rows<Told>(sql`select distinct s.obstacle_id as id, b.person_id as person, s.due_date::text as due
    from approach.obstacle_state s join approach.obstacle_possible_owner b on b.obstacle_id = s.obstacle_id
    where b.valid_from <= ${dateOf(act.now)}::date and (b.valid_to is null or b.valid_to > ${dateOf(act.now)}::date) and ${which}`)
  for (const told of people) await give(act, kind, told)
}

/** Tells owners, a week before, that a word is due. */
export async function tellOwnersOfTerms(act: Acting): Promise<void> {
  const due = addDays(dateOf(act.now), daysBefore)
  const owners = await act.rows<Told>(sql`select obstacle_id as id, owner_id as person, due_date::text as due
    from approach.obstacle_state where owner_id is not null and due_date = ${due}::date`)
  for (const told of owners) await give(act, 'obstacle-due', told)
}

/** Tells who reported an obstacle, and who said to meet it too, without anybody learning who they are. */
export async function tellReporters(
  act: Acting,
  id: string,
  kind: 'obstacle-answered' | 'obstacle-ended' | 'obstacle-open-again',
): Promise<void> {
  await act.run(sql`select approach.tell_reporters(${id}::uuid, ${kind}, ${act.now}::timestamptz)`)
}
