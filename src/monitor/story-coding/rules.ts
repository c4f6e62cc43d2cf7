// SPDX-License-Identifier: EUPL-1.2

/** What a story is about at heart; a coder chooses one. */
export const cores = [
  'feels-unsafe',
  'nuisance',
  'crime-met',
  'help-came',
  'help-missing',
  'works-together',
  'prevention',
  'other',
] as const
/** Which way a story points. */
export const directions = ['better', 'worse', 'both', 'neither'] as const

/** Below this many stories coded twice no agreement is shown. */
export const leastStories = 10

/**
 * Krippendorff's alpha for nominal data: 1 is agreement, 0 what chance would give, below 0 worse than that. Each unit holds the values that
 * its coders gave; units with fewer than two say nothing. Null when nothing can be compared or everything got the same value.
 * After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 */
export function alphaOf(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>()
  let pairable = 0
  let apart = 0
  for (const unit of units) {
    if (unit.length < 2) continue
    const counts = new Map<string, number>()
    for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      apart += (count * (unit.length - count)) / (unit.length - 1)
    }
    pairable += unit.length
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairable - count), 0)
  return expected === 0 ? null : 1 - ((pairable - 1) * apart) / expected
}

/** What may be built on an agreement, in the bounds that Krippendorff gives. */
export function worthOf(alpha: number): 'reliable' | 'tentative' | 'unreliable' {
  return alpha >= 0.8 ? 'reliable' : alpha >= 2 / 3 ? 'tentative' : 'unreliable'
}
