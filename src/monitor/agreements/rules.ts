// SPDX-License-Identifier: EUPL-1.2

/** How the college can judge. */
export const verdicts = ['kept', 'not-kept'] as const

/** How an agreement stands on a day, for the reader: what waits for a judgement is said apart. */
export const standings = ['agreed', 'reported', 'waiting', 'kept', 'not-kept'] as const
export type Standing = (typeof standings)[number]

/** In the order that asks attention: what waits for a judgement, what was not kept, what runs, what was kept; then by end of period. */
export function inOrderOfAttention<T extends { standing: Standing; toDate: string }>(agreements: readonly T[]): T[] {
  const order: readonly Standing[] = ['waiting', 'not-kept', 'reported', 'agreed', 'kept']
  return [...agreements].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || a.toDate.localeCompare(b.toDate))
}
