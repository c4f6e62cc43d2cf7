// SPDX-License-Identifier: EUPL-1.2
/** The answer of one partner: its themes from first to last place. */
export interface Ranked {
  partner: string
  district: string | null
  themes: readonly string[]
}

/** How much each place counts, from the first; a place beyond the list counts for nothing. */
export type Weights = readonly number[]

/** What each place counts at first: three, two and one (Borda). */
export const usualWeights: Weights = [3, 2, 1]

/** A theme with how many partners name it and what their places add up to. */
export interface Standing {
  theme: string
  named: number
  score: number
}

const weightAt = (weights: Weights, place: number): number => weights[place] ?? 0

/** How every theme stands: by score, then by how many name it, then by code, so that the order never depends on chance. */
export function standings(answers: readonly Ranked[], themes: readonly string[], weights: Weights): Standing[] {
  return themes
    .map(theme => {
      const places = answers.map(answer => answer.themes.indexOf(theme)).filter(place => place >= 0)
      return { theme, named: places.length, score: places.reduce((sum, place) => sum + weightAt(weights, place), 0) }
    })
    .sort((a, b) => b.score - a.score || b.named - a.named || (a.theme < b.theme ? -1 : 1))
}

/** The themes that come out first, and whether the last of them stands level with the first that does not. */
export interface Outcome {
  chosen: string[]
  tied: boolean
}

/** What comes out when so many may be chosen; a theme that nobody counts is never chosen. */
export function outcomeOf(ranking: readonly Standing[], most: number): Outcome {
  const chosen = ranking.slice(0, most).filter(({ score }) => score > 0)
  const [last, next] = [chosen.at(-1), ranking[chosen.length]]
  return { chosen: chosen.map(({ theme }) => theme), tied: last !== undefined && next !== undefined && last.score === next.score }
}

/** Which sets of so many themes leave the fewest partners without one of their first places. */
export interface Coverage {
  without: number
  sets: string[][]
}

function* choices(count: number, most: number, from = 0, mask = 0): Generator<number> {
  if (most === 0) {
    yield mask
    return
  }
  for (let place = from; place <= count - most; place += 1) yield* choices(count, most - 1, place + 1, mask | (1 << place))
}

/** Tries every set of `most` themes (at most 24 themes), so the answer is exact; all best sets are given, in the order of the themes. */
export function coverageOf(answers: readonly Ranked[], themes: readonly string[], most: number, places = 3): Coverage {
  if (themes.length > 24) throw new RangeError('coverage is exact for at most 24 themes')
  const wanted = answers.map(answer => answer.themes.slice(0, places).reduce((mask, theme) => mask | (1 << themes.indexOf(theme)), 0))
  let without = Number.POSITIVE_INFINITY
  let best: number[] = []
  for (const mask of choices(themes.length, Math.min(most, themes.length))) {
    const missed = wanted.filter(one => (one & mask) === 0).length
    if (missed < without) [without, best] = [missed, [mask]]
    else if (missed === without) best.push(mask)
  }
  return { without: best.length > 0 ? without : answers.length, sets: best.map(mask => themes.filter((_, place) => mask & (1 << place))) }
}

/** How many partners have none of these themes among their first places. */
export function withoutAny(answers: readonly Ranked[], chosen: readonly string[], places = 3): number {
  return answers.filter(answer => !answer.themes.slice(0, places).some(theme => chosen.includes(theme))).length
}

/** The outcome of each district by itself, in the order in which districts come. */
export function byDistrict(answers: readonly Ranked[], themes: readonly string[], weights: Weights, most: number) {
  const districts = [...new Set(answers.flatMap(({ district }) => district ?? []))]
  return districts.map(district => {
    const own = answers.filter(answer => answer.district === district)
    const ranking = standings(own, themes, weights)
    return { district, partners: own.length, ranking, ...outcomeOf(ranking, most) }
  })
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(theme => b.includes(theme))

/** Partners without whose answer the outcome would be another one, each with what it would then be. */
export function decisivePartners(answers: readonly Ranked[], themes: readonly string[], weights: Weights, most: number) {
  const { chosen } = outcomeOf(standings(answers, themes, weights), most)
  return answers.flatMap(({ partner }) => {
    const other = outcomeOf(
      standings(
        answers.filter(answer => answer.partner !== partner),
        themes,
        weights,
      ),
      most,
    ).chosen
    return same(chosen, other) ? [] : [{ partner, chosen: other }]
  })
}

/** Between which values the weight of one place can move while the same themes come out, the other weights as they are. `high` null: without end. */
export interface WeightRange {
  place: number
  low: number
  high: number | null
}

/** For every place how far its weight can move before another theme comes out. Exact: scores are straight lines in one weight. */
export function weightRanges(answers: readonly Ranked[], themes: readonly string[], weights: Weights, most: number): WeightRange[] {
  const { chosen } = outcomeOf(standings(answers, themes, weights), most)
  return weights.map((now, place) => {
    const at = (theme: string): number => answers.filter(answer => answer.themes[place] === theme).length
    const score = new Map(standings(answers, themes, weights).map(one => [one.theme, one.score]))
    let low = 0
    let high = Number.POSITIVE_INFINITY
    for (const inside of chosen)
      for (const outside of themes.filter(theme => !chosen.includes(theme))) {
        const lead = (score.get(inside) ?? 0) - (score.get(outside) ?? 0)
        const slope = at(inside) - at(outside)
        if (slope > 0) low = Math.max(low, now - lead / slope)
        if (slope < 0) high = Math.min(high, now - lead / slope)
      }
    return { place, low, high: Number.isFinite(high) ? high : null }
  })
}

/** What can hang on a priority, in the order in which it is shown (C10 b). */
export const effectKinds = [
  'body',
  'ambition',
  'action',
  'agenda-action',
  'indicator',
  'request',
  'hours',
  'fte',
  'fund',
  'session',
] as const
export type EffectKind = (typeof effectKinds)[number]
