// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, asItIs, type Free, ledgerOf, linesOf, perMonth, quartersOf, rolesAsked, shortage, smallBelow } from './rules.ts'

const organisation = fc.constantFrom('GM0001', 'GM0002', 'RE03')
const quarter = fc.constantFrom('2020-01-01', '2020-04-01')
const priority = fc.constantFrom('a', 'b', 'c')
const hours = fc.nat(500)
const free: fc.Arbitrary<Free[]> = fc.array(fc.record({ organisation, quarter, hours }), { maxLength: 8 })
const asked: fc.Arbitrary<Asked[]> = fc.array(
  fc.record({ organisation, quarter, hours, priorityId: fc.option(priority), freed: fc.boolean(), proposed: fc.boolean() }),
  { maxLength: 20 },
)
const ids = fc.uniqueArray(priority)
const sum = (ledger: ReturnType<typeof ledgerOf>, of: 'asked' | 'freed') =>
  [...ledger.values()].reduce((total, entry) => total + entry[of], 0)
const short = (ledger: ReturnType<typeof ledgerOf>) => [...ledger.values()].reduce((total, entry) => total + shortage(entry), 0)

describe('the ledger', () => {
  it('counts every hour of an action once: asked or freed, never both and never lost', () => {
    fc.assert(
      fc.property(free, asked, ids, (some, lines, out) => {
        const ledger = ledgerOf(some, lines, { in: [], out })
        const real = lines.filter(({ proposed }) => !proposed).reduce((total, line) => total + line.hours, 0)
        expect(sum(ledger, 'asked') + sum(ledger, 'freed')).toBe(real)
      }),
    )
  })

  it('leaves what would be asked out, until its priority comes in, and then counts it whole', () => {
    fc.assert(
      fc.property(asked, ids, (lines, comesIn) => {
        const more = sum(ledgerOf([], lines, { in: comesIn, out: [] }), 'asked') - sum(ledgerOf([], lines), 'asked')
        const proposed = lines.filter(line => line.proposed && line.priorityId !== null && comesIn.some(one => one === line.priorityId))
        expect(more).toBe(proposed.reduce((total, line) => total + line.hours, 0))
      }),
    )
  })

  it('is never shorter when a priority comes in, and never longer when one goes out', () => {
    fc.assert(
      fc.property(free, asked, ids, (some, lines, chosen) => {
        const now = short(ledgerOf(some, lines))
        expect(short(ledgerOf(some, lines, { in: chosen, out: [] }))).toBeGreaterThanOrEqual(now)
        expect(short(ledgerOf(some, lines, { in: [], out: chosen }))).toBeLessThanOrEqual(now)
      }),
    )
  })

  it('is as it is when nothing comes in or goes out, and does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(free, asked, (some, lines) => {
        const sorted = (ledger: ReturnType<typeof ledgerOf>) => [...ledger].sort(([a], [b]) => a.localeCompare(b))
        expect(sorted(ledgerOf(some, lines, asItIs))).toEqual(sorted(ledgerOf([...some].reverse(), [...lines].reverse())))
      }),
    )
  })

  it('gives the same for both at once as for one after the other', () => {
    fc.assert(
      fc.property(asked, priority, priority, (lines, comesIn, goesOut) => {
        fc.pre(comesIn !== goesOut)
        const both = sum(ledgerOf([], lines, { in: [comesIn], out: [goesOut] }), 'asked')
        const [now, one, other] = [asItIs, { in: [comesIn], out: [] }, { in: [], out: [goesOut] }].map(scenario =>
          sum(ledgerOf([], lines, scenario), 'asked'),
        ) as [number, number, number]
        expect(both - now).toBe(one - now + (other - now))
      }),
    )
  })

  it('never calls a partner short that stated nothing', () => {
    expect(shortage({ free: null, asked: 900, freed: 0 })).toBe(0)
    expect(shortage({ free: 100, asked: 160, freed: 0 })).toBe(60)
  })
})

describe('what is asked of a partner', () => {
  it('is three numbers of a municipality under 30,000 inhabitants and at most six of anybody', () => {
    expect(rolesAsked('municipality', smallBelow - 1)).toHaveLength(3)
    for (const kind of ['municipality', 'police-unit', 'prosecution', 'care'])
      expect(rolesAsked(kind, 350_000).length).toBeLessThanOrEqual(6)
    expect(rolesAsked('municipality', null)).toHaveLength(6)
  })

  it('becomes the same number in each quarter, or four of them, and leaves out what was not filled in', () => {
    expect(linesOf(['adviser', 'officer', 'other'], { adviser: '40', 'officer/0': '1', 'officer/3': '4' })).toEqual([
      { role: 'adviser', hours: [40, 40, 40, 40] },
      { role: 'officer', hours: [1, 0, 0, 4] },
    ])
  })

  it('counts for a third in each month of four quarters', () => {
    expect(quartersOf(2020)).toEqual(['2020-01-01', '2020-04-01', '2020-07-01', '2020-10-01'])
    expect([perMonth(300), perMonth(100)]).toEqual([100, 33.3])
  })
})
