// SPDX-License-Identifier: EUPL-1.2

/** A number between nought and one that is always the same for the same numbers. */
export function chance(...seed: readonly number[]): number {
  let mixed = 0x2545f491
  for (const part of seed) {
    mixed = Math.imul(mixed ^ (part | 0), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return (mixed >>> 0) / 2 ** 32
}

/** Divides a year over its months: every single case falls in a month by chance, by the weights of the season, so that the months add up. */
export function monthsOf(total: number, weights: readonly number[], ...seed: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  const bounds = weights.map(weight => {
    passed += weight / all
    return passed
  })
  const months = weights.map(() => 0)
  for (let one = 0; one < total; one += 1) {
    const drawn = chance(...seed, one)
    const month = bounds.findIndex(bound => drawn < bound)
    const place = month < 0 ? weights.length - 1 : month
    months[place] = (months[place] ?? 0) + 1
  }
  return months
}

/** The weight of each month: more in the dark months for a positive swing, more in summer for a negative one. */
export const season = (swing: number): number[] =>
  Array.from({ length: 12 }, (_unused, month) => 1 + swing * Math.cos((2 * Math.PI * month) / 12))
