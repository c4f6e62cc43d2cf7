// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, gapsPerPriority, isGap, linkKinds, matrixCsv, matrixOf } from './rules.ts'

const kind = fc.constantFrom(...linkKinds)
const codes = ['GM0001', 'GM0002', 'GM0003']
const ids = ['p1', 'p2']
const link = fc.record({ municipality: fc.constantFrom(...codes, 'GM9999'), priorityId: fc.constantFrom(...ids, 'other'), kind })
const municipalities = codes.map(code => ({ code, name: `${code}, stad` }))
const priorities = ids.map(id => ({ id, code: id }))

describe('a cell of the matrix', () => {
  it('is a gap exactly when the municipality has no item of its own there', () => {
    fc.assert(fc.property(fc.array(kind), kinds => isGap(cellOf(kinds)) === kinds.every(one => one === 'only-refers')))
  })

  it('does not depend on the order of the items', () => {
    fc.assert(fc.property(fc.array(kind), kinds => cellOf(kinds) === cellOf([...kinds].reverse())))
  })

  it('says that something conflicts before anything else', () => {
    expect(cellOf(['serves', 'conflicts', 'only-refers'])).toBe('conflicts')
    expect(cellOf(['only-refers', 'serves'])).toBe('serves')
    expect(cellOf([])).toBe('none')
  })
})

describe('the matrix', () => {
  it('has a cell for every municipality and priority, whatever else is linked', () => {
    fc.assert(
      fc.property(fc.array(link), links => {
        const cells = matrixOf(municipalities, priorities, links)
        expect(cells.map(row => row.length)).toEqual([2, 2, 2])
        for (const [row, { code }] of municipalities.entries())
          for (const [place, { id }] of priorities.entries())
            expect(cells[row]?.[place]).toBe(
              cellOf(links.flatMap(one => (one.municipality === code && one.priorityId === id ? [one.kind] : []))),
            )
      }),
    )
  })

  it('never counts more gaps when a municipality adds an item of its own', () => {
    fc.assert(
      fc.property(fc.array(link), fc.constantFrom(...codes), fc.constantFrom(...ids), (links, municipality, priorityId) => {
        const count = (some: typeof links) => gapsPerPriority(matrixOf(municipalities, priorities, some), 2).reduce((a, b) => a + b)
        return count([...links, { municipality, priorityId, kind: 'serves' }]) <= count(links)
      }),
    )
  })

  it('is a CSV with a line for each municipality and quotes what must be quoted', () => {
    const cells = matrixOf(municipalities, priorities, [{ municipality: 'GM0002', priorityId: 'p2', kind: 'differs' }])
    expect(matrixCsv(municipalities, priorities, cells).split('\r\n').slice(0, 3)).toEqual([
      'code,municipality,p1,p2',
      'GM0001,"GM0001, stad",none,none',
      'GM0002,"GM0002, stad",none,differs',
    ])
  })
})
