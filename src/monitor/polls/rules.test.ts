// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownOf, standingOf, toFive, type Vote } from './rules.ts'

const votes = (counts: readonly number[]): Vote[] => counts.map((count, score) => ({ statement: 1, score, votes: count }))

describe('what is shown of a statement', () => {
  test('is a mean with its margin, and counts rounded to 5', () => {
    const shown = shownOf(votes([2, 0, 1, 4, 8, 6]), 21)
    expect(shown).toMatchObject({ mean: 4, margin: 0.4 })
    expect(shown.counts).toEqual([1, 2, 3, 4, 5, 0].map((score, place) => ({ score, about: [0, 0, 5, 10, 5, 0][place], share: null })))
  })

  test('has shares only from fifty ballots, and no mean below ten opinions', () => {
    expect(shownOf(votes([0, 10, 10, 10, 10, 10]), 50).counts[0]).toEqual({ score: 1, about: 10, share: 0.2 })
    expect(shownOf(votes([20, 0, 0, 0, 0, 9]), 29)).toMatchObject({ mean: null, margin: null })
  })

  test('never tells a count that is not a multiple of five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 6, maxLength: 6 }), counts => {
        const { counts: shown } = shownOf(
          votes(counts),
          counts.reduce((a, b) => a + b, 0),
        )
        expect(shown.every(({ about }) => about % 5 === 0)).toBe(true)
      }),
    )
    expect([0, 1, 2, 3, 7, 8].map(toFive)).toEqual([0, 0, 0, 5, 5, 10])
  })
})

test('a poll is planned, open until its last day, then counted, then closed', () => {
  const days = { from: '2024-03-01', to: '2024-03-14', shuffled: false }
  expect(['2024-02-29', '2024-03-01', '2024-03-14', '2024-03-15'].map(day => standingOf(days, day))).toEqual([
    'planned',
    'open',
    'open',
    'counting',
  ])
  expect(standingOf({ ...days, shuffled: true }, '2024-03-15')).toBe('closed')
})
