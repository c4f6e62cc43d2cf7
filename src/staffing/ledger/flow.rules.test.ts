// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { flowsOf, placeFlows, stepsOf } from './flow.rules.ts'

const others = (count: number) => `${count} samen`

describe('the steps of a waterfall', () => {
  it('leave out what does not change the total', () => {
    const steps = stepsOf(
      4942,
      [
        { key: 'a', label: 'flexteams', effect: 0 },
        { key: 'b', label: 'groei', effect: 7 },
      ],
      others,
    )
    expect(steps).toEqual([{ key: 'b', label: 'groei', effect: 7, before: 4942, after: 4949 }])
  })

  test('always end where the effects end, however many there are', () => {
    const effects = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 40 })
    fc.assert(
      fc.property(effects, all => {
        const steps = stepsOf(
          100,
          all.map((effect, index) => ({ key: String(index), label: 'x', effect: effect / 1000 })),
          others,
        )
        expect(steps.length).toBeLessThanOrEqual(10)
        const end = Math.round((steps.at(-1)?.after ?? 100) * 1000)
        expect(end).toBe(100_000 + all.reduce((sum, effect) => sum + effect, 0))
      }),
    )
  })
})

describe('flows', () => {
  it('take together what goes the same way and take off what went back', () => {
    expect(
      flowsOf([
        { from: 'a', to: 'b', fte: 2 },
        { from: 'b', to: 'a', fte: 3 },
        { from: 'a', to: 'c', fte: 0.5 },
        { from: 'd', to: 'e', fte: 1 },
        { from: 'e', to: 'd', fte: 1 },
      ]),
    ).toEqual([
      { from: 'b', to: 'a', fte: 1 },
      { from: 'a', to: 'c', fte: 0.5 },
    ])
  })

  it('are drawn within the height, each as wide as its share', () => {
    const { left, right, ribbons } = placeFlows(
      [
        { from: 'a', to: 'x', fte: 3 },
        { from: 'b', to: 'x', fte: 1 },
      ],
      100,
      10,
    )
    expect((ribbons[0]?.width ?? 0) / (ribbons[1]?.width ?? 1)).toBeCloseTo(3)
    for (const band of [...left, ...right]) expect(band.top + band.size).toBeLessThanOrEqual(100.001)
  })

  it('of nothing are nothing', () => {
    expect(placeFlows(flowsOf([]), 100, 10).ribbons).toEqual([])
  })
})
