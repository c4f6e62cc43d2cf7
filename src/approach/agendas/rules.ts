// SPDX-License-Identifier: EUPL-1.2
import { addMonths } from '../../core/time/calendar.ts'

/** Where an action can lie, from the region down. */
export const levels = ['region', 'district', 'municipality'] as const
export type Level = (typeof levels)[number]

/** How an owner judges an action (C17 a). */
export const judgements = ['on-track', 'at-risk', 'stuck'] as const
export type Judgement = (typeof judgements)[number]

/** What an action can be, derived from its facts. */
export const actionStates = ['unreported', ...judgements, 'done', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

/** How an action can end. */
export const closings = ['done', 'stopped'] as const

/** The kinds of work that hours are asked for. */
export const workRoles = [
  'adviser',
  'analyst',
  'case-director',
  'communication',
  'enforcement',
  'investigation',
  'officer',
  'project-leader',
  'prosecutor',
  'other',
] as const
export type WorkRole = (typeof workRoles)[number]

/** Whether nothing more is asked of anybody. */
export const isEnded = (state: ActionState): boolean => state === 'done' || state === 'stopped'

/** The first day of the quarter in which a day lies: '2019-02-14' gives '2019-01-01'. */
export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7))
  return `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

/** The first days of all quarters that a period touches, both days included. */
export function quartersOf(from: string, until: string): string[] {
  const found: string[] = []
  for (let quarter = quarterOf(from); quarter <= until; quarter = addMonths(quarter, 3)) found.push(quarter)
  return found
}

/** Whether a day is the first of a quarter. */
export const isQuarter = (date: string): boolean => quarterOf(date) === date
