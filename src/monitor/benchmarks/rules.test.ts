// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { rateOf } from '../../core/figures/rate.ts'
import { type Funnel, funnelOf, limitsAt, placeIn } from './funnel.rules.ts'
import { groupOf, type Peer, spreadOf, together } from './rules.ts'

const peer = (code: string, residents: number | null, km2 = 10, registered: number | null = 100): Peer => ({
  code,
  name: code,
  km2,
  registered,
  residents,
})
const many = (count: number, residents: number, km2: number): Peer[] =>
  Array.from({ length: count }, (_unused, place) => peer(`${residents}-${km2}-${place}`, residents, km2))

describe('a group of like municipalities', () => {
  const own = peer('own', 30_000, 10)
  test('is of the same size and density when there are eight of them, and never holds the municipality itself', () => {
    const { rule, peers } = groupOf(own, [own, ...many(8, 40_000, 20), ...many(9, 40_000, 400), ...many(9, 10_000, 5)])
    expect([rule, peers.length, peers.includes(own)]).toEqual(['size-and-density', 8, false])
  })
  test('leaves density out when too few are alike, and widens to the neighbouring sizes when that is not enough', () => {
    expect(groupOf(own, [own, ...many(7, 40_000, 20), ...many(3, 40_000, 400)])).toMatchObject({ rule: 'size', peers: { length: 10 } })
    const widened = groupOf(own, [own, ...many(3, 40_000, 20), ...many(4, 10_000, 5), ...many(4, 300_000, 100)])
    expect([widened.rule, widened.peers.length]).toEqual(['neighbouring-sizes', 7])
  })
  test('holds only those of which count and residents are known', () => {
    const { peers } = groupOf(own, [...many(8, 40_000, 20), peer('no residents', null), peer('no count', 40_000, 20, null)])
    expect(peers).toHaveLength(8)
    expect(together([...peers, peer('no residents', null)])).toEqual({ registered: 800, residents: 320_000 })
    expect(together([peer('no residents', null)])).toEqual({ registered: null, residents: null })
  })
})

describe('a rate', () => {
  test('has the interval of Poisson counts: 10 cases lie between 4.8 and 18.4, none between 0 and 3.7', () => {
    expect(rateOf({ registered: 10, residents: 1000 })).toEqual({ rate: 10, low: expect.closeTo(4.795, 1), high: expect.closeTo(18.39, 1) })
    expect(rateOf({ registered: 0, residents: 1000 })).toEqual({ rate: 0, low: 0, high: expect.closeTo(3.69, 0) })
    expect(rateOf({ registered: 10, residents: null })).toBeNull()
  })
  test('of a group is told with its middle half, so that differing is seen to be usual', () => {
    const rates = [1, 2, 3, 4, 5].map(rate => peer(String(rate), 10_000, 10, rate * 10))
    expect(spreadOf(rates)).toEqual({ median: 3, low: 2, high: 4 })
    expect(spreadOf([])).toBeNull()
  })
})

describe('the funnel', () => {
  const places = (spread: number) =>
    Array.from({ length: 300 }, (_unused, place) => {
      const residents = 5_000 + ((place * 7919) % 100_000)
      const wave = Math.sin(place * 12.9898) * 43758.5453
      const normal = (wave - Math.floor(wave) - 0.5) * Math.sqrt(12)
      const mean = residents * 0.02
      return {
        residents,
        registered: Math.max(0, Math.round(mean * (1 + spread * normal) + Math.sqrt(mean) * Math.cos(place * 78.233) * Math.SQRT2)),
      }
    })

  test('is of chance alone where municipalities differ no more than that', () => {
    const chance = funnelOf(places(0)) as Funnel
    expect(chance.target).toBeCloseTo(20, 0)
    expect(chance.between).toBeLessThan(0.02)
    const { low, high } = limitsAt({ target: 20, between: 0 }, 10_000, 0.95)
    expect([low, high]).toEqual([expect.closeTo(17.3, 1), expect.closeTo(22.9, 1)])
  })
  test('widens where they do differ more, and then few lie outside', () => {
    const wide = funnelOf(places(0.3)) as Funnel
    expect(wide.between).toBeGreaterThan(0.08)
    const outside = places(0.3).filter(one => placeIn(wide, one) !== 'within').length
    expect(outside).toBeLessThan(30)
  })
  test('narrows with size, and tells above from below and far from near', () => {
    const funnel = { target: 20, between: 0.1 }
    const widths = [1_000, 10_000, 100_000].map(size => limitsAt(funnel, size, 0.95)).map(({ low, high }) => high - low)
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
    expect(widths[1]).toBeGreaterThan(widths[2] ?? 0)
    const at = (rate: number) => placeIn(funnel, { registered: rate * 100, residents: 100_000 })
    expect([20, 29, 40, 12, 8].map(at)).toEqual(['within', 'above', 'far-above', 'below', 'far-below'])
    expect(funnelOf([])).toBeNull()
  })
})
