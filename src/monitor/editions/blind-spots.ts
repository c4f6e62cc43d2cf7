// SPDX-License-Identifier: EUPL-1.2
import { number } from '../../shell/languages/numbers.ts'
import type { BlindSpotTold } from '../reports/public.ts'
import type { Lookup } from './figures.ts'

const visibilities = { mostly: 'grotendeels', partly: 'deels', barely: 'nauwelijks' } as const
const kinds = { declared: 'aangifte', reported: 'gemeld', told: 'gemeld bij een instantie' } as const
const bases = { offences: 'delicten die mensen meemaakten', victims: 'slachtoffers', companies: 'getroffen bedrijven' } as const
const precisions = { exact: '', about: 'ongeveer ', 'at-most': 'bijna ' } as const

type Rate = BlindSpotTold['rates'][number]

const share = ({ percent, precision }: Rate): string => `${precisions[precision]}${number('nl', percent)}%`

const spotsOf = ({ snapshot: { blindSpots } }: Lookup, offences: readonly string[]): BlindSpotTold[] =>
  blindSpots.filter(spot => spot.offences.some(offence => offences.includes(offence)))

/** What stays out of sight of a figure, short enough to stand beside it: how much comes into view, and the latest known share that is reported (C23 d). */
export function outOfSight(look: Lookup, offences: readonly string[]): string | null {
  const [spot, ...others] = spotsOf(look, offences)
  if (!spot) return null
  if (others.length > 0) return mixedTold([spot, ...others])
  const { visibility, rates } = spot
  const last = Math.max(...rates.map(({ year }) => year))
  const rate = rates.find(({ year, kind }) => year === last && kind === 'declared') ?? rates.find(({ year }) => year === last)
  return `${visibilities[visibility]} in beeld, ${rate ? `${kinds[rate.kind]} ${share(rate)} (${rate.year})` : 'aangifte onbekend'}`
}

/** Several kinds of offence in one figure: how far each comes into view, without a share, because the shares of different kinds are not to be merged. */
const mixedTold = (spots: readonly BlindSpotTold[]): string => {
  const seen = new Set(spots.map(({ visibility }) => visibility))
  const words = (['mostly', 'partly', 'barely'] as const).filter(one => seen.has(one)).map(one => visibilities[one])
  return `${words.join(' of ')} in beeld, verschilt per soort`
}

/**
 * The same in full, for the source that a figure opens: the note, every share with its base and source, or why there is none. It stands in full at
 * the first source that has it (`toldAt`, by the code of the blind spot) and later ones refer to that, or forty areas would repeat it forty times.
 */
export const outOfSightFacts = (
  look: Lookup,
  offences: readonly string[],
  toldAt: Map<string, number>,
  number: number,
): { term: string; detail: string }[] =>
  spotsOf(look, offences).map(spot => {
    const before = toldAt.get(spot.code)
    if (before === undefined) toldAt.set(spot.code, number)
    return { term: `Buiten beeld: ${spot.name}`, detail: before === undefined ? inFull(spot) : `Zie bron ${before}.` }
  })

const inFull = ({ body, noRate, rates }: BlindSpotTold): string =>
  [
    body,
    ...rates.map(rate => `${rate.year}: ${kinds[rate.kind]} ${share(rate)} van de ${bases[rate.base]} (${rate.source}, heel Nederland).`),
    ...(rates.length === 0 ? [`Geen cijfer over aangiftebereidheid${noRate ? `: ${noRate}` : '.'}`] : []),
  ].join(' ')
