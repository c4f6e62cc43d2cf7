// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, nextOrder } from './sort.ts'

const self = <T>(value: T): T => value

describe('rows in order', () => {
  it('stand in the alphabet of the language, accents beside their letter', () => {
    expect(inOrder(['Zeist', 'Ĳsselstein', 'Éénhoorn', 'eemnes'], self, false, 'nl')[0]).toBe('eemnes')
    expect(inOrder(['Zeist', 'Éénhoorn', 'Bunnik'], self, false, 'nl')).toEqual(['Bunnik', 'Éénhoorn', 'Zeist'])
  })

  it('pass over spaces, hyphens and both kinds of apostrophe, as a phone book does', () => {
    const names = ["'t Goy", '’s-Graveland', 'Smit-de Vries', 'Smit Aalders', "'s-Gravesande", 'O’Neill', "O'Brien"]
    expect(inOrder(names, self, false, 'nl')).toEqual([
      "O'Brien",
      'O’Neill',
      '’s-Graveland',
      "'s-Gravesande",
      'Smit Aalders',
      'Smit-de Vries',
      "'t Goy",
    ])
  })

  it('count numbers as numbers, also inside words', () => {
    expect(inOrder(['Team 10', 'Team 9'], self, false, 'nl')).toEqual(['Team 9', 'Team 10'])
    expect(inOrder([10, 9, 100], self, true, 'nl')).toEqual([100, 10, 9])
  })

  it('leave what is not known at the end, both ways', () => {
    expect(inOrder([null, 2, undefined, 1], self, false, 'nl').slice(0, 2)).toEqual([1, 2])
    expect(inOrder([null, 2, undefined, 1], self, true, 'nl').slice(0, 2)).toEqual([2, 1])
  })

  it('keep every row and are in order, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.boolean(), (rows, down) => {
        const sorted = inOrder(rows, self, down, 'nl')
        expect([...sorted].sort()).toEqual([...rows].sort())
        for (let at = 1; at < sorted.length; at++) {
          const [a = 0, b = 0] = [sorted[at - 1], sorted[at]]
          expect(down ? a >= b : a <= b).toBe(true)
        }
      }),
    )
  })

  it('turn round at a second press; numbers begin at the top, words at a', () => {
    expect(nextOrder(undefined, 'name', false)).toEqual({ by: 'name', down: false })
    expect(nextOrder(undefined, 'count', true)).toEqual({ by: 'count', down: true })
    expect(nextOrder({ by: 'count', down: true }, 'count', true)).toEqual({ by: 'count', down: false })
    expect(nextOrder({ by: 'count', down: true }, 'name', false)).toEqual({ by: 'name', down: false })
  })
})
