// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connected, kinds, mayLeadTo } from './rules.ts'

const ties = [
  { from: 'trend', to: 'priority' },
  { from: 'priority', to: 'ambition' },
  { from: 'priority', to: 'other ambition' },
  { from: 'ambition', to: 'action' },
  { from: 'ambition', to: 'indicator' },
]

describe('what hangs together', () => {
  it('goes all the way up and all the way down from a link', () => {
    expect([...connected('ambition', ties)].sort()).toEqual(['action', 'ambition', 'indicator', 'priority', 'trend'])
  })

  it('leaves the branches of a neighbour out', () => {
    expect(connected('ambition', ties).has('other ambition')).toBe(false)
  })

  it('is only itself for a link that hangs on nothing', () => {
    expect([...connected('loose', ties)]).toEqual(['loose'])
  })

  it('ends, also when the ties run in a circle, and goes both ways alike', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: node, to: node }), { maxLength: 12 }),
        node,
        node,
        (some, one, other) => connected(one, some).has(other) === connected(other, some).has(one),
      ),
    )
  })
})

describe('the order of the chain', () => {
  it('never leads back to an earlier kind or to the same', () => {
    for (const [place, from] of kinds.entries()) for (const to of kinds.slice(0, place + 1)) expect(mayLeadTo(from, to)).toBe(false)
  })

  it('lets an ambition lead to actions and indicators', () => {
    expect(mayLeadTo('ambition', 'action') && mayLeadTo('ambition', 'indicator')).toBe(true)
  })
})
