// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { type Given, meanOf, standingOf } from './rules.ts'

const given = (counts: readonly (number | null)[]): Given[] => counts.map((about, score) => ({ score, about }))

describe('the mean of a statement', () => {
  test('is made of the rounded counts that are shown, a withheld one taken as 2, without who has no opinion', () => {
    expect(meanOf(given([40, null, null, 5, 10, 5]))).toEqual({ mean: 3.6, margin: 0.5 })
  })

  test('is not given below ten shown opinions', () => {
    expect(meanOf(given([20, null, null, null, null, 5]))).toEqual({ mean: null, margin: null })
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
