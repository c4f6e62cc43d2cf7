// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { NamedUnit } from './import.rules.ts'
import { columns, isBlank, parseBlock, putBlock, putCell, readLine, redo, removeRow, sheetOf, undo } from './sheet.rules.ts'

const unit = (code: string, nl: string, kind = 'row'): NamedUnit => ({ code, kind, name: { nl, en: nl } })
const units = [
  unit('RE03', 'Eenheid Midden-Nederland', 'whole'),
  unit('POLITIE-FLEVOLAND', 'District Flevoland'),
  unit('POLITIE-RECHERCHE', 'Dienst Regionale Recherche'),
  unit('ONVERDEELD', 'Nog niet verdeeld', 'undivided'),
  unit('PDC', 'Politiedienstencentrum', 'outside'),
]
const good = ['District Flevoland', 'operationeel', 'Dienst Regionale Recherche', 'operationeel', '2,5', '1-7-2019', 'Meer opsporing']
const movementOf = (row: readonly string[]) => {
  const line = readLine(row, units)
  return 'movement' in line ? line.movement : line.wrong
}

describe('a row of the sheet', () => {
  it('reads names, words, a comma and a Dutch day', () => {
    expect(movementOf(good)).toEqual({
      kind: 'transfer',
      fromUnit: 'POLITIE-FLEVOLAND',
      fromCategory: 'operational',
      toUnit: 'POLITIE-RECHERCHE',
      toCategory: 'operational',
      fte: 2.5,
      startDate: '2019-07-01',
      reason: 'Meer opsporing',
    })
  })

  it('reads codes, other spellings, a point and an ISO day', () => {
    const row = [
      'politie-flevoland',
      'Niet-operationele sterkte',
      'POLITIE-RECHERCHE',
      'Aspiranten (operationele sterkte)',
      '41.6 fte',
      '2019-07-01',
      'Meer',
    ]
    expect(movementOf(row)).toMatchObject({ fromCategory: 'non-operational', toCategory: 'aspirants', fte: 41.6, startDate: '2019-07-01' })
  })

  it.each([
    ['PDC', 'Dienst Regionale Recherche', 'growth'],
    ['Nog niet verdeeld', 'Dienst Regionale Recherche', 'distribution'],
    ['Dienst Regionale Recherche', 'Dienst Regionale Recherche', 'change'],
    ['Dienst Regionale Recherche', 'PDC', 'transfer'],
  ])('from %s to %s is a %s', (from, to, kind) => {
    expect(movementOf([from, 'onverdeeld', to, 'operationeel', '1', '1-7-2019', 'Reden'])).toMatchObject({ kind })
  })

  it('names every column that it cannot read, and the total is no place to move from', () => {
    expect(movementOf(['Eenheid Midden-Nederland', 'iets', '', '', '-1', '31-2-2019', 'x'])).toEqual([
      'fromUnit',
      'fromCategory',
      'toUnit',
      'toCategory',
      'fte',
      'startDate',
      'reason',
    ])
  })
})

describe('pasting', () => {
  it('takes a block with tabs and lines, quotes and lines within them', () => {
    expect(parseBlock('a\tb\r\nc\t"d\te\n""f"""\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd\te\n"f"'],
    ])
  })

  it('puts it anywhere, adds rows, and leaves out what sticks out', () => {
    const sheet = putBlock(sheetOf(), 5, 4, [
      ['1', '1-7-2019', 'reden', 'te veel'],
      ['2', '1-7-2019', 'reden'],
    ])
    expect(sheet.rows).toHaveLength(8)
    expect(sheet.rows[5]).toEqual(['', '', '', '', '1', '1-7-2019', 'reden'])
    expect(sheet.rows[6]?.[4]).toBe('2')
  })
})

describe('undoing', () => {
  it('takes back a typed cell, a removed row and a pasted block, and does them again', () => {
    const typed = putCell(sheetOf([good]), 0, 4, '3')
    expect(undo(typed).rows[0]?.[4]).toBe('2,5')
    expect(redo(undo(typed)).rows[0]?.[4]).toBe('3')
    expect(removeRow(typed, 0).rows.every(isBlank)).toBe(true)
    expect(undo(removeRow(typed, 0)).rows).toEqual(typed.rows)
  })

  it('has nothing to take back at first', () => {
    const sheet = sheetOf()
    expect(undo(sheet)).toBe(sheet)
    expect(redo(sheet)).toBe(sheet)
  })

  test('brings back exactly what stood there, whatever was done', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 })
    const place = { row: fc.nat(7), column: fc.nat(columns.length - 1) }
    const steps = fc.array(fc.record({ ...place, block: cells }), { maxLength: 8 })
    fc.assert(
      fc.property(steps, done => {
        const start = sheetOf([good])
        const end = done.reduce(
          (sheet, { row, column, block }) => putBlock(sheet, Math.min(row, sheet.rows.length - 1), column, block),
          start,
        )
        const back = done.reduce(sheet => undo(sheet), end)
        expect(back.rows).toEqual(start.rows)
        expect(done.reduce(sheet => redo(sheet), back).rows).toEqual(end.rows)
        expect(end.rows.every(row => row.length === columns.length)).toBe(true)
      }),
    )
  })
})
