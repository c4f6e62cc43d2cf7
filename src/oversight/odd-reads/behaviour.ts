// SPDX-License-Identifier: EUPL-1.2
import type { OddKind } from './rules.ts'

/** A line of the audit log that a week of behaviour leaves, with the colleague that a search found. */
export interface Left {
  person: number
  action: 'record.read' | 'record.done' | 'search'
  record: number | null
  found: number | null
  result: 'done' | 'refused'
  at: string
}

/** Who behaves: colleagues who do their work, and those who are curious in one way each. */
export interface Cast {
  normal: number
  /** Normal people who also work at night, always. */
  atNight: number
  curious: readonly OddKind[]
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const minute = 60_000
const day = 86_400_000

/** The week of one colleague who does the own work, with its irregularities: a late evening, a wrong address, a name looked up twice, a record of a neighbour. */
function ordinary(person: number, everybody: number, opens: number, chance: () => number, nightShift: boolean): Left[] {
  const left: Left[] = []
  const some = (most: number): number => Math.floor(chance() * (most + 1))
  const put = (at: number, more: Partial<Left> = {}): void => {
    const at_ = new Date(at).toISOString()
    left.push({ person, action: 'record.read', record: person * 100 + some(9), found: null, result: 'done', at: at_, ...more })
  }
  for (let weekday = 0; weekday < 5; weekday += 1) {
    const eight = opens + weekday * day + 8 * 60 * minute
    for (let count = 5 + some(20); count > 0; count -= 1) put(eight + chance() * 9 * 60 * minute)
    if (weekday === 0) put(eight, { action: 'record.done', record: person * 100 })
    if (chance() < 0.05) for (let count = 10 + some(15); count > 0; count -= 1) put(eight + chance() * 8 * minute)
    if (chance() < 0.05) put(eight + 13 * 60 * minute)
    if (chance() < 0.1) put(eight, { record: some(everybody - 1) * 100 })
    if (chance() < 0.1) for (let count = some(2); count >= 0; count -= 1) put(eight + 60 * minute, { result: 'refused' })
    if (chance() < 0.4) put(eight + 2 * 60 * minute, { action: 'search', record: null, found: some(everybody - 1) })
    if (nightShift && weekday % 2 === 0) for (let count = 4; count > 0; count -= 1) put(eight + 15 * 60 * minute + count * 20 * minute)
  }
  if (chance() < 0.03) for (let count = some(4); count >= 0; count -= 1) put(opens + 5 * day + (11 * 60 + count) * minute)
  return left
}

/** What a curious colleague does on top of that, by the kind of curiosity. */
function curiosity(kind: OddKind, person: number, everybody: number, opens: number): Left[] {
  const several = (count: number, made: (index: number) => Partial<Left> & { moment: number }): Left[] =>
    Array.from({ length: count }, (_, index) => {
      const { moment, ...more } = made(index)
      const base: Left = {
        person,
        action: 'record.read',
        record: person * 100,
        found: null,
        result: 'done',
        at: new Date(opens + moment).toISOString(),
      }
      return { ...base, ...more }
    })
  const noon = 2 * day + 12 * 60 * minute
  const other = (person + 1) % everybody
  if (kind === 'burst') return several(60, index => ({ moment: noon + (index * 8 * minute) / 60 }))
  if (kind === 'outside-hours') return several(4, index => ({ moment: day + 3 * 60 * minute + index * minute }))
  if (kind === 'elsewhere')
    return several(8, index => ({ moment: noon + index * 15 * minute, record: ((person + 2 + index) % everybody) * 100 }))
  if (kind === 'refused') return several(6, index => ({ moment: noon + index * minute, result: 'refused' }))
  return several(kind === 'colleague' ? 4 : 3, index => ({
    moment: noon + index * 60 * minute,
    action: 'search',
    record: null,
    found: kind === 'colleague' ? other : person,
  }))
}

/** A week of everybody, from a Monday at midnight; the curious are the last ones. */
export function weekOf({ normal, atNight, curious }: Cast, opens: string, seed: number): Left[] {
  const chance = chances(seed)
  const everybody = normal + curious.length
  const monday = Date.parse(opens)
  return Array.from({ length: everybody }, (_, person) => {
    const own = ordinary(person, everybody, monday, chance, person < atNight)
    const kind = curious[person - normal]
    return kind ? [...own, ...curiosity(kind, person, everybody, monday)] : own
  }).flat()
}
