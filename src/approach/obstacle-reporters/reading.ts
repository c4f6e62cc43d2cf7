// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import type { Domain, Level, State } from '../obstacles/public.ts'
import { lookAlikesOf } from './look-alikes.ts'

/** An earlier obstacle that looks like a text. */
export interface LookAlike {
  id: string
  happens: string
  domain: Domain
  state: State
  level: Level
  reportedDate: string
  echoes: number
  likeness: number
}

/** What looks like this text, most alike first. */
export async function lookAlikes(read: Reading, text: string): Promise<LookAlike[]> {
  const [found] = await read.rows<{ list: LookAlike[] }>(sql`select ${lookAlikesOf(text)} as list`)
  return found?.list ?? []
}

/** The municipalities to choose from, by name. */
export async function municipalities(read: Reading): Promise<{ value: string; label: string }[]> {
  return read.rows(
    sql`select code as value, regexp_replace(name, '^Gemeente ', '') as label from core.organisation where kind = 'municipality' order by name collate extension.nl`,
  )
}

/** What a person sees after reporting or after "ook ik". */
export interface Reported {
  part: 'reporter' | 'echo' | null
  state: State
  level: Level
  dueDate: string | null
  anonymous: boolean
}

/** Whether this is an anonymous report of this person that waits for the next morning. */
export async function isHeld(read: Reading, id: string): Promise<boolean> {
  const held = await read.rows(sql`select 1 from approach.obstacle_held where id::text = lower(${id})`)
  return held.length > 0
}

/** The obstacle with what this person has to do with it; undefined when there is none. */
export async function reported(read: Reading, id: string): Promise<Reported | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined
  const [found] = await read.rows<Reported>(sql`select s.state, s.level, s.due_date as "dueDate", o.organisation_id is null as anonymous,
      (select min(own.part) from approach.own_obstacle own where own.obstacle_id = o.id) as part
    from approach.obstacle o join approach.obstacle_state s on s.obstacle_id = o.id where o.id::text = lower(${id})`)
  return found
}
