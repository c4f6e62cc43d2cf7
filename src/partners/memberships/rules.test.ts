// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../core/time/calendar.ts'
import { joining, leaving, type Term } from './rules.ts'

const first = '2020-01-01'
const day = (number: number): string => addDays(first, number)
const days = Array.from({ length: 60 }, (_, number) => day(number))
const isMember = (terms: readonly Term[], on: string): boolean =>
  terms.some(({ from, to }) => (from === null || from <= on) && (to === null || on < to))

/** Terms after each other, as a body records them: each begins after the one before it ended; the first may have no beginning, the last no end. */
const histories = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 6 }), fc.boolean())
  .map(([numbers, open]): Term[] => {
    const bounds = [...numbers].sort((a, b) => a - b).map(day)
    const terms: Term[] = []
    for (let index = 0; index + 1 < bounds.length; index += 2) terms.push({ from: bounds[index] ?? null, to: bounds[index + 1] ?? null })
    return open && bounds.length % 2 === 1 ? [...terms, { from: bounds.at(-1) ?? null, to: null }] : terms
  })

describe('joining', () => {
  test('a member today cannot join tomorrow', () => {
    expect(joining([{ from: null, to: null }], '2022-01-01')).toBeNull()
    expect(joining([{ from: '2020-01-01', to: '2023-01-01' }], '2022-12-31')).toBeNull()
  })

  test('who left can join again from the day of leaving', () => {
    expect(joining([{ from: null, to: '2022-03-24' }], '2022-03-24')).toEqual({ from: '2022-03-24', to: null })
  })

  test('nobody joins before a term that was recorded already', () => {
    expect(joining([{ from: '2025-01-01', to: null }], '2024-01-01')).toBeNull()
  })

  test('makes a member from that day on, and changes nothing before it', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 59 }), (terms, number) => {
        const term = joining(terms, day(number))
        expect(term === null).toBe(days.slice(number).some(on => isMember(terms, on)))
        if (term === null) return
        for (const on of days) expect(isMember([...terms, term], on)).toBe(on < day(number) ? isMember(terms, on) : true)
      }),
    )
  })
})

describe('leaving', () => {
  test('keeps the beginning, also one that is not known', () => {
    expect(leaving([{ from: null, to: null }], '2022-03-24')).toEqual({ from: null, to: '2022-03-24' })
    expect(leaving([{ from: '2019-01-02', to: null }], '2022-03-24')).toEqual({ from: '2019-01-02', to: '2022-03-24' })
  })

  test('nobody leaves on the day of joining, or without being a member', () => {
    expect(leaving([{ from: '2019-01-02', to: null }], '2019-01-02')).toBeNull()
    expect(leaving([], '2019-01-02')).toBeNull()
  })

  test('is possible exactly for who is a member the day before, and ends that term on the day', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 59 }), (terms, number) => {
        const term = leaving(terms, day(number))
        expect(term !== null).toBe(isMember(terms, day(number - 1)))
        if (term === null) return
        expect(term.to).toBe(day(number))
        expect(isMember([term], day(number - 1))).toBe(true)
        expect(isMember([term], day(number))).toBe(false)
      }),
    )
  })
})
