// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsNoMore, csvCell, heaviestOf, heaviness, movement, placedAt, steps, weighingsCsv, weight } from './rules.ts'

const score = fc.integer({ min: 1, max: 5 })
const scores = fc.record({ likelihood: score, impact: score })

describe('the picture of trends', () => {
  it('gives every weighed trend exactly one place', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weighing: fc.option(scores) }), { maxLength: 20 }), trends => {
        const placed = steps.flatMap(likelihood => steps.flatMap(impact => placedAt(trends, likelihood, impact)))
        expect(placed).toHaveLength(trends.filter(({ weighing }) => weighing).length)
        expect(new Set(placed).size).toBe(placed.length)
      }),
    )
  })

  it('names the heaviest, all of them when they weigh the same, and none when nothing was weighed', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weighing: fc.option(scores) })), trends => {
        const weights = trends.flatMap(({ weighing }) => (weighing ? [weight(weighing)] : []))
        const most = Math.max(0, ...weights)
        expect(heaviestOf(trends)).toHaveLength(weights.filter(one => one === most).length)
        expect(heaviestOf(trends).every(({ weighing }) => weighing && weight(weighing) === most)).toBe(true)
      }),
    )
  })

  it('tells three weights apart', () => {
    expect([
      heaviness({ likelihood: 1, impact: 5 }),
      heaviness({ likelihood: 2, impact: 3 }),
      heaviness({ likelihood: 3, impact: 5 }),
    ]).toEqual(['light', 'middling', 'heavy'])
  })
})

describe('what became of a trend', () => {
  it('is the opposite when now and before change places', () => {
    const opposite = { up: 'down', down: 'up', same: 'same', first: 'first' } as const
    fc.assert(fc.property(scores, scores, (now, before) => movement(before, now) === opposite[movement(now, before)]))
  })

  it('is a first weighing without one before', () => {
    expect(movement({ likelihood: 3, impact: 3 }, null)).toBe('first')
  })

  it('goes by likelihood when the weights are equal', () => {
    expect(movement({ likelihood: 4, impact: 2 }, { likelihood: 2, impact: 4 })).toBe('up')
  })

  it('counts only the latest weighing of a year', () => {
    const all = [
      { id: 'c', year: 2021 },
      { id: 'b', year: 2021 },
      { id: 'a', year: 2020 },
    ]
    expect(all.map(one => countsNoMore(one, all))).toEqual([false, true, false])
  })
})

describe('the CSV', () => {
  it('quotes what must be quoted and disarms what a spreadsheet would calculate', () => {
    expect(csvCell('a,b')).toBe('"a,b"')
    expect(csvCell('zeg "ja"')).toBe('"zeg ""ja"""')
    expect(csvCell('=1+1')).toBe("'=1+1")
    expect(csvCell(-3)).toBe('-3')
  })

  it('has a heading also when there is nothing', () => {
    expect(weighingsCsv([])).toBe('trend,year,likelihood,impact,themes,districts,sources,reason,organisation,knownAt\r\n')
  })
})
