// SPDX-License-Identifier: EUPL-1.2
import { rateOf } from '../../core/figures/rate.ts'

/** Days that municipalities have at least to give context before others see where they stand (C25 d). */
export const termDays = 14

/** A municipality in a year: offences and residents, and what decides with whom it is compared. */
export interface Peer {
  code: string
  name: string
  km2: number
  registered: number | null
  residents: number | null
}

/** How a group was chosen: size and density alike, only size, or the neighbouring sizes as well. */
export type GroupRule = 'size-and-density' | 'size' | 'neighbouring-sizes'

/** Upper bounds of the classes, in residents and in residents per square kilometre; the last class has none. */
const sizeBounds = [20_000, 50_000, 100_000, 250_000]
const densityBounds = [250, 1000]
/** A group of fewer says little about what is usual. */
const fewestPeers = 8

const sizes = ['smallest', 'small', 'middle', 'large', 'largest'] as const
const densities = ['sparse', 'middle', 'dense'] as const

const placeOf = (value: number, bounds: readonly number[]): number => bounds.filter(bound => value >= bound).length
const sizePlace = ({ residents }: Pick<Peer, 'residents'>): number => placeOf(residents ?? 0, sizeBounds)

/** The class of size of a municipality. */
export const sizeOf = (one: Pick<Peer, 'residents'>): (typeof sizes)[number] => sizes[sizePlace(one)] ?? 'smallest'
/** The class of density of a municipality. */
export const densityOf = ({ residents, km2 }: Pick<Peer, 'residents' | 'km2'>): (typeof densities)[number] =>
  densities[placeOf((residents ?? 0) / km2, densityBounds)] ?? 'sparse'

/** The municipalities like one, itself left out, and the rule that gave them. */
export function groupOf(own: Peer, all: readonly Peer[]): { rule: GroupRule; peers: Peer[] } {
  const able = all.filter(one => one.code !== own.code && one.registered !== null && one.residents !== null)
  const alike = able.filter(one => sizeOf(one) === sizeOf(own))
  const dense = alike.filter(one => densityOf(one) === densityOf(own))
  if (dense.length >= fewestPeers) return { rule: 'size-and-density', peers: dense }
  if (alike.length >= fewestPeers) return { rule: 'size', peers: alike }
  return { rule: 'neighbouring-sizes', peers: able.filter(one => Math.abs(sizePlace(one) - sizePlace(own)) <= 1) }
}

/** Counts and residents of several together; null when none of them is known. */
export function together(peers: readonly Peer[]): Pick<Peer, 'registered' | 'residents'> {
  const able = peers.filter(one => one.registered !== null && one.residents !== null)
  if (able.length === 0) return { registered: null, residents: null }
  return {
    registered: able.reduce((sum, one) => sum + (one.registered ?? 0), 0),
    residents: able.reduce((sum, one) => sum + (one.residents ?? 0), 0),
  }
}

/** The middle of the rates of a group, and between which rates its middle half lies; what "usual" is in it. */
export function spreadOf(peers: readonly Peer[]): { median: number; low: number; high: number } | null {
  const rates = peers.flatMap(one => rateOf(one)?.rate ?? []).sort((a, b) => a - b)
  if (rates.length === 0) return null
  return { median: quantile(rates, 0.5), low: quantile(rates, 0.25), high: quantile(rates, 0.75) }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}
