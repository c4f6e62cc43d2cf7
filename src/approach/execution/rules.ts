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
