// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Role } from '../core/access/roles.ts'
import type { Actor } from '../core/contract/handlers.ts'
import { addDays, dateOf } from '../core/time/calendar.ts'
import type { Chance } from '../core/time/chance.ts'
import type { MovableClock } from '../core/time/clock.ts'
import { castOf, type Door } from './acting.ts'

/** An organisation that takes part in the invented years: a municipality with its district, or another partner. */
export interface Place {
  id: string
  code: string
  name: string
  district: string | null
}

type Given = Parameters<Door['act']>[2]

/** What the invented years are made with: a door to act through, chance, a clock and who and what there is. */
export interface World {
  clock: MovableClock
  municipalities: Place[]
  districts: string[]
  /** The joint priorities as links of the strategy, by the taskforce that works on each. */
  priorityOf: Map<string, string>
  organisation(code: string): string
  today(): string
  inDays(days: number): string
  /** Whether something happens that happens this often (0 to 1). */
  happens(often: number): boolean
  pick<T>(all: readonly T[]): T
  /** So many different ones, in the order of chance. */
  some<T>(all: readonly T[], count: number): T[]
  between(least: number, most: number): number
  draw: Chance['draw']
  who(code: string, role: Role): Actor
  has(code: string, role: Role): boolean
  act(who: Actor, route: string, given?: Given): Promise<{ id: string } & Record<string, unknown>>
  read<T>(who: Actor, route: string, given?: Omit<NonNullable<Given>, 'body'>): Promise<T>
  /** How many acts there were. */
  acts(): number
}

const places = `
  select o.id, o.code, o.name, m.district_code as district from partners.region_municipality m join core.organisation o on o.code = m.area_code
  where m.valid_to is null group by o.id, o.code, o.name, m.district_code order by o.code collate "C"`

const priorities = `
  select p.body_code as body, i.id from strategy.joint_priority p join strategy.priority_text t on t.priority_id = p.id join strategy.item i on i.id = t.item_id
  where p.body_code is not null order by i.period collate "C"`

/** Gathers the world as it is loaded; with `size` only so many municipalities take part. Every act takes a minute of the day. */
export async function worldOf(owner: pg.Pool, door: Door, clock: MovableClock, { draw }: Chance, size?: number): Promise<World> {
  const cast = await castOf(owner)
  const { rows: all } = await owner.query<{ id: string; code: string }>('select id, code from core.organisation')
  const { rows: municipalities } = await owner.query<Place>(places)
  const { rows: themes } = await owner.query<{ body: string; id: string }>(priorities)
  const ids = new Map(all.map(({ id, code }) => [code, id]))
  const between = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)]!
  const here = municipalities.slice(0, size)
  let acts = 0
  return {
    clock,
    municipalities: here,
    districts: [...new Set(here.map(one => one.district).filter(one => one !== null))].sort(),
    priorityOf: new Map(themes.map(({ body, id }) => [body, id])),
    organisation: code => ids.get(code) ?? missing(code),
    today: () => dateOf(clock.now()),
    inDays: days => addDays(dateOf(clock.now()), days),
    happens: often => draw() < often,
    pick,
    some: (from, count) => {
      const left = [...from]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)[0]!)
    },
    between,
    draw,
    who: (code, role) => cast.get(`${code} ${role}`) ?? missing(`${code} ${role}`),
    has: (code, role) => cast.has(`${code} ${role}`),
    act: (who, route, given) => {
      acts += 1
      clock.moveTo(new Date(Date.parse(clock.now()) + 60_000).toISOString())
      return door.act(who, route, given)
    },
    read: (who, route, given) => door.read(who, route, given),
    acts: () => acts,
  }
}

function missing(what: string): never {
  throw new Error(`the region has no ${what}`)
}

/** Who meets the work itself: an officer, a case director, an analyst and the advisers. */
export function practiceOf(world: World): Actor[] {
  return [
    world.who('POLITIE-STAD-UTRECHT', 'neighbourhood_officer'),
    world.who('VEILIGHEIDSHUIZEN', 'case_director'),
    world.who('RIEC', 'undermining_analyst'),
    ...world.municipalities.map(({ code }) => world.who(code, 'safety_adviser')),
  ]
}
