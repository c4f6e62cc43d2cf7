// SPDX-License-Identifier: EUPL-1.2

/** Votes as counted: how many gave a score (1 to 5, 0 for no opinion) to a statement. */
export interface Vote {
  statement: number
  score: number
  votes: number
}

/** What is shown of a statement: the mean of who had an opinion, and per score a count rounded to 5 or, from fifty ballots, a share. */
export interface Shown {
  mean: number | null
  margin: number | null
  counts: { score: number; about: number; share: number | null }[]
}

/** Percentages are not given below this many ballots (C04 d). */
const leastForShares = 50

/** Rounds a count to the nearest 5, each on its own: parts may not add up to the total, which is what protects them. */
export function toFive(count: number): number {
  return Math.round(count / 5) * 5
}

/** What may be shown of one statement; nothing that was counted leaves this function unrounded. Below ten opinions there is no mean. */
export function shownOf(votes: readonly Vote[], ballots: number): Shown {
  const opinions = votes.filter(({ score }) => score > 0)
  const n = sum(opinions.map(one => one.votes))
  const mean = sum(opinions.map(one => one.score * one.votes)) / n
  const variance = sum(opinions.map(one => one.votes * (one.score - mean) ** 2)) / (n - 1)
  const enough = n >= 10
  return {
    mean: enough ? inTenths(mean) : null,
    margin: enough ? inTenths(1.96 * Math.sqrt(variance / n)) : null,
    counts: [1, 2, 3, 4, 5, 0].map(score => {
      const about = toFive(opinionsFor(votes, score))
      return { score, about, share: ballots >= leastForShares ? about / toFive(ballots) : null }
    }),
  }
}

function opinionsFor(votes: readonly Vote[], score: number): number {
  return sum(votes.filter(one => one.score === score).map(one => one.votes))
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
