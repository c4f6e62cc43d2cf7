// SPDX-License-Identifier: EUPL-1.2
/** Parts of the product that a pilot can keep for its partners. */
export const features = ['capacity-scenarios'] as const
/** Whether what was expected came out. */
export const verdicts = ['as-expected', 'partly', 'not'] as const
/** What can be decided on a pilot. */
export const outcomes = ['scale-up', 'stop'] as const

/** How far a pilot is on a day (ISO dates; `toDate` is the first day after it). */
export type Stage = 'planned' | 'running' | 'ended' | 'scaled-up' | 'stopped'

/** The stage of a pilot: what was decided counts first, then its days. */
export function stageOf(
  { fromDate, toDate, outcome }: { fromDate: string; toDate: string; outcome: 'scale-up' | 'stop' | null },
  today: string,
): Stage {
  if (outcome) return outcome === 'stop' ? 'stopped' : 'scaled-up'
  return today < fromDate ? 'planned' : today < toDate ? 'running' : 'ended'
}
