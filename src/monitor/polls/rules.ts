// SPDX-License-Identifier: EUPL-1.2

/** A score (1 to 5, 0 for no opinion) with how many gave it, as that may be shown: rounded to 5, or null when it is withheld. */
export interface Given {
  score: number
  about: number | null
}

/** Means and margins are not given below this many opinions. */
const leastForMean = 10

/**
 * The mean of who had an opinion, with its 95% margin, made of the counts that are shown and of nothing else: so it tells no more than they do.
 * A withheld count lies between 0 and 4 and is taken as 2.
 */
export function meanOf(given: readonly Given[]): { mean: number | null; margin: number | null } {
  const opinions = given.filter(({ score }) => score > 0).map(({ score, about }) => ({ score, votes: about ?? 2 }))
  const n = sum(opinions.map(one => one.votes))
  const mean = sum(opinions.map(one => one.score * one.votes)) / n
  const variance = sum(opinions.map(one => one.votes * (one.score - mean) ** 2)) / (n - 1)
  const shown = sum(given.filter(({ score }) => score > 0).map(({ about }) => about ?? 0))
  return shown < leastForMean ? { mean: null, margin: null } : { mean: inTenths(mean), margin: inTenths(1.96 * Math.sqrt(variance / n)) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const inTenths = (value: number): number => Math.round(value * 10) / 10

/** How a poll stands on a day, by the days on which it is open (the last one included). */
export function standingOf(
  { from, to, shuffled }: { from: string; to: string; shuffled: boolean },
  day: string,
): 'planned' | 'open' | 'counting' | 'closed' {
  if (day < from) return 'planned'
  if (day <= to) return 'open'
  return shuffled ? 'closed' : 'counting'
}
