// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../../core/time/calendar.ts'

/** The levels from the work floor to the table of mayors, in order (C19 c). */
export const levels = ['team', 'organisation', 'district', 'region', 'college'] as const
export type Level = (typeof levels)[number]

/** Calendar days within which each level gives its first answer; weekends and holidays count, so that a reporter can count along. */
export const firstAnswerDays: Readonly<Record<Level, number>> = { team: 14, organisation: 14, district: 21, region: 28, college: 42 }

/** The parts of the strategy an obstacle can stand in the way of. */
export const domains = ['care-and-safety', 'undermining', 'cyber', 'local', 'other'] as const
export type Domain = (typeof domains)[number]

/** What an obstacle can be, derived from its facts (C19 d). */
export const states = ['reported', 'recognised', 'owned', 'tested', 'lifted', 'lowered', 'not-possible'] as const
export type State = (typeof states)[number]

/** How an obstacle can end. */
export const outcomes = ['lifted', 'lowered', 'not-possible'] as const
export type Outcome = (typeof outcomes)[number]

/** Whether nothing more is asked of anybody. */
export function isEnded(state: State): boolean {
  return (outcomes as readonly State[]).includes(state)
}

/** The level above; null above the college. */
export function levelAbove(level: Level): Level | null {
  return levels[levels.indexOf(level) + 1] ?? null
}

/** The levels above this one, nearest first. */
export function levelsAbove(level: Level): Level[] {
  return levels.slice(levels.indexOf(level) + 1)
}

/** The last day on which a level that got an obstacle on `arrived` (ISO date) gives its first answer. */
export function firstAnswerDue(level: Level, arrived: string): string {
  return addDays(arrived, firstAnswerDays[level])
}

/** Whether the term has passed on `today`: the last day itself is still in time. */
export function isLate(dueDate: string | null, today: string): boolean {
  return dueDate !== null && dueDate < today
}
