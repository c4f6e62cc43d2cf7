// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byDistrict,
  coverageOf,
  decisivePartners,
  outcomeOf,
  type Ranked,
  standings,
  usualWeights,
  weightRanges,
  withoutAny,
} from './rules.ts'

const themes = ['drugs', 'zorg', 'cyber', 'jeugd', 'verkeer', 'onrust', 'wonen']
const answer: fc.Arbitrary<Omit<Ranked, 'partner'>> = fc.record({
  themes: fc.shuffledSubarray(themes, { minLength: 0, maxLength: 5 }),
  district: fc.constantFrom('noord', 'zuid', null),
})
const answers = fc.array(answer, { maxLength: 41 }).map(list => list.map((one, place): Ranked => ({ ...one, partner: `p${place}` })))
const weights = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
const most = fc.integer({ min: 1, max: 4 })

/** Every subset of a list, by the bits of a counter: another way than the one under test. */
const subsets = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1))

describe('the greatest common divisor', () => {
  it('counts who names a theme and adds up their places', () => {
    const ranking = standings(
      [
        { partner: 'a', district: null, themes: ['zorg', 'drugs', 'cyber'] },
        { partner: 'b', district: null, themes: ['drugs', 'jeugd', 'zorg', 'wonen'] },
      ],
      themes,
      usualWeights,
    )
    expect(ranking.slice(0, 4)).toEqual([
      { theme: 'drugs', named: 2, score: 5 },
      { theme: 'zorg', named: 2, score: 4 },
      { theme: 'jeugd', named: 1, score: 2 },
      { theme: 'cyber', named: 1, score: 1 },
    ])
    expect(ranking.find(({ theme }) => theme === 'wonen')).toEqual({ theme: 'wonen', named: 1, score: 0 })
  })

  it('gives every score as the sum over partners one by one, whatever they answer and however places count', () => {
    fc.assert(
      fc.property(answers, weights, (given, counting) => {
        for (const { theme, named, score } of standings(given, themes, counting)) {
          let [names, points] = [0, 0]
          for (const one of given)
            one.themes.forEach((said, place) => {
              if (said !== theme) return
              names += 1
              points += [counting[0], counting[1], counting[2]][place] ?? 0
            })
          expect([named, score]).toEqual([names, points])
        }
      }),
    )
  })

  it('does not depend on the order in which partners answered', () => {
    fc.assert(
      fc.property(answers, weights, most, (given, counting, many) => {
        const forth = outcomeOf(standings(given, themes, counting), many)
        const back = outcomeOf(standings([...given].reverse(), [...themes].reverse(), counting), many)
        expect(back).toEqual(forth)
      }),
    )
  })

  it('chooses nothing that nobody counts, and says when the last place is shared', () => {
    expect(outcomeOf(standings([], themes, usualWeights), 3)).toEqual({ chosen: [], tied: false })
    const shared: Ranked[] = [
      { partner: 'a', district: null, themes: ['zorg'] },
      { partner: 'b', district: null, themes: ['drugs'] },
    ]
    expect(outcomeOf(standings(shared, themes, usualWeights), 1)).toEqual({ chosen: ['drugs'], tied: true })
  })
})

describe('coverage', () => {
  it('is exact: no set of so many themes leaves fewer partners without one of their first three', () => {
    fc.assert(
      fc.property(answers, most, (given, many) => {
        const found = coverageOf(given, themes, many)
        const all = subsets(themes).filter(set => set.length === many)
        const missed = all.map(set => given.filter(one => !one.themes.slice(0, 3).some(theme => set.includes(theme))).length)
        const least = Math.min(...missed)
        expect(found.without).toBe(least)
        const best = all.filter((_, place) => missed[place] === least)
        expect(new Set(found.sets.map(set => set.join()))).toEqual(new Set(best.map(set => set.join())))
        for (const set of found.sets) expect(withoutAny(given, set)).toBe(least)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses more themes than it can try', () => {
    expect(() =>
      coverageOf(
        [],
        Array.from({ length: 25 }, (_, place) => `t${place}`),
        3,
      ),
    ).toThrow('24')
  })
})

describe('sensitivity', () => {
  it('names exactly the partners without whom another set comes out', () => {
    fc.assert(
      fc.property(answers, most, (given, many) => {
        const { chosen } = outcomeOf(standings(given, themes, usualWeights), many)
        const decisive = decisivePartners(given, themes, usualWeights, many).map(({ partner }) => partner)
        for (const { partner } of given) {
          const rest = given.filter(one => one.partner !== partner)
          const other = outcomeOf(standings(rest, themes, usualWeights), many).chosen
          expect(decisive.includes(partner)).toBe([...other].sort().join() !== [...chosen].sort().join())
        }
      }),
      { numRuns: 40 },
    )
  })

  it('gives ranges of a weight inside which the same themes lead, and beyond which one of them does not', () => {
    fc.assert(
      fc.property(answers, weights, most, (given, counting, many) => {
        const { chosen } = outcomeOf(standings(given, themes, counting), many)
        fc.pre(chosen.length === many)
        const leads = (place: number, weight: number): boolean => {
          const changed = counting.map((now, index) => (index === place ? weight : now))
          const scores = new Map(standings(given, themes, changed).map(({ theme, score }) => [theme, score]))
          const least = Math.min(...chosen.map(theme => scores.get(theme) ?? 0))
          return themes.every(theme => chosen.includes(theme) || (scores.get(theme) ?? 0) <= least + 1e-9)
        }
        for (const { place, low, high } of weightRanges(given, themes, counting, many)) {
          const top = high ?? Math.max(low, 20)
          for (const share of [0, 0.25, 0.5, 0.75, 1]) expect(leads(place, low + (top - low) * share)).toBe(true)
          if (low > 0) expect(leads(place, low - 1e-6)).toBe(false)
          if (high !== null) expect(leads(place, high + 1e-6)).toBe(false)
        }
      }),
    )
  })

  it('shows each district by itself, and partners without one in none of them', () => {
    fc.assert(
      fc.property(answers, given => {
        const districts = byDistrict(given, themes, usualWeights, 3)
        const placed = given.filter(({ district }) => district !== null)
        expect(districts.reduce((sum, { partners }) => sum + partners, 0)).toBe(placed.length)
        for (const { district, ranking } of districts)
          expect(ranking).toEqual(
            standings(
              placed.filter(one => one.district === district),
              themes,
              usualWeights,
            ),
          )
      }),
    )
  })
})
