// SPDX-License-Identifier: EUPL-1.2
/** What can wait for somebody, in the order in which it is shown where the day does not decide. */
export const waitingKinds = [
  'obstacle-owned',
  'felt-question',
  'obstacle-at-table',
  'board-question',
  'decision-asks',
  'judgement',
  'unconfirmed-texts',
  'unconfirmed-partners',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** How far a decision is, from what it asks and what carries it out (C26 a). */
export const executionStates = ['not-adopted', 'nothing-asked', 'waiting', 'running', 'late', 'done'] as const
export type ExecutionState = (typeof executionStates)[number]

/** How far one thing is that a decision asks. */
export const requestStates = ['waiting', 'running', 'done', 'not-done'] as const

/** What an executor can say of it. */
export const standings = ['running', 'done', 'not-done'] as const

/** What can carry a decision out. */
export const carrierKinds = ['action', 'mandate', 'taskforce'] as const

/** What lies next to each other and says the same, together: of one kind, and all seen or all new. */
export function alike<T extends { kind: string; readAt: string | null }>(listed: readonly T[]): [T, ...T[]][] {
  const runs: [T, ...T[]][] = []
  for (const one of listed) {
    const last = runs.at(-1)
    if (last && last[0].kind === one.kind && !last[0].readAt === !one.readAt) last.push(one)
    else runs.push([one])
  }
  return runs
}
