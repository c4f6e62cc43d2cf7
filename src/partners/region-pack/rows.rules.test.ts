// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate } from '../../core/time/calendar.ts'
import { type Column, readCell } from './columns.rules.ts'
import { type RawTable, readBlocks, readCsv } from './rows.rules.ts'

const values = (table: RawTable) => table.rows.map(row => Object.fromEntries([...row.cells].map(([name, { value }]) => [name, value])))
const kinds = (table: RawTable) => table.problems.map(({ line, kind }) => `${line} ${kind}`)

describe('reading comma separated lines', () => {
  test('comments and empty lines count as lines but hold nothing', () => {
    const table = readCsv('a.csv', '# hello\n\nname,year\n# in between\nUrk,2019\n')
    expect(values(table)).toEqual([{ name: 'Urk', year: '2019' }])
    expect(table.rows[0]?.line).toBe(5)
  })

  test('quotes keep commas, quotes and a number sign', () => {
    expect(values(readCsv('a.csv', 'name,note\n"Wijk, bij","#1 ""best"""\n'))).toEqual([{ name: 'Wijk, bij', note: '#1 "best"' }])
  })

  test('a mark at the start, line ends of another system and stray spaces do no harm', () => {
    expect(values(readCsv('a.csv', '\uFEFFname , year\r\n  De   Bilt ,2019\r\n'))).toEqual([{ name: 'De Bilt', year: '2019' }])
  })

  test('the same name is equal to itself however it was typed', () => {
    const composed = values(readCsv('a.csv', 'name\nSúdwest\n'))
    expect(values(readCsv('a.csv', 'name\nSu\u0301dwest\n'))).toEqual(composed)
  })

  test('an open quote, text after a quote and too few cells are told with their lines', () => {
    expect(kinds(readCsv('a.csv', 'name,year\n"Urk,2019\n"Urk" x,2019\nUrk\n'))).toEqual(['2 open-quote', '3 open-quote', '4 cell-count'])
  })

  test('an empty last cell is a cell', () => {
    expect(values(readCsv('a.csv', 'name,year\nUrk,\n,\n'))).toEqual([
      { name: 'Urk', year: '' },
      { name: '', year: '' },
    ])
  })
})

describe('reading blocks', () => {
  test('an empty line parts blocks, two spaces continue a value', () => {
    const table = readBlocks('a.txt', '# comment\ncode: a\ntext: one\n  two\n\n\ncode: b\ntext: three: four\n')
    expect(values(table)).toEqual([
      { code: 'a', text: 'one two' },
      { code: 'b', text: 'three: four' },
    ])
    expect(table.rows.map(({ line }) => line)).toEqual([2, 7])
  })

  test('a comment does not part a block', () => {
    expect(values(readBlocks('a.txt', 'code: a\n# why\ntext: b\n'))).toHaveLength(1)
  })

  test('a key without a value is empty, a line that is no pair is told', () => {
    const table = readBlocks('a.txt', 'code:\nno pair\nCode: x\n')
    expect(values(table)).toEqual([{ code: '' }])
    expect(kinds(table)).toEqual(['2 not-a-pair', '3 not-a-pair'])
  })

  test('a line that continues nothing is told', () => {
    expect(kinds(readBlocks('a.txt', '  alone\n'))).toEqual(['1 not-a-pair'])
  })
})

describe('reading a cell', () => {
  const read = (column: Column, value: string) => readCell('a.csv', 'x', column, { value, line: 3 })
  const required = (kind: 'text' | 'code' | 'date' | 'number' | 'count'): Column => ({ kind, required: true })

  test('an empty cell is nothing, unless it must be filled', () => {
    expect(read({ kind: 'date', required: false }, '')).toEqual({ value: null, problem: null })
    expect(read(required('date'), '').problem).toMatchObject({ line: 3, kind: 'missing-value', values: ['x'] })
  })

  test('an empty list is a list of nothing', () => {
    expect(read({ kind: 'refs', table: 'trends', required: false }, '').value).toEqual([])
    expect(read({ kind: 'refs', table: 'trends', required: false }, 'a b').value).toEqual(['a', 'b'])
  })

  test.each(['375.9', '-41', '0', '16.30'])('%s is a number', text => {
    expect(read(required('number'), text)).toEqual({ value: Number(text), problem: null })
  })

  test.each(['1,5', '1e3', '.5', '5.', '+3', '1 000', 'Infinity', '0x10'])('%s is no number', text => {
    expect(read(required('number'), text).problem?.kind).toBe('bad-number')
  })

  test.each(['-1', '1.0', '10.383.', '9999999999', 'twee'])('%s is no count', text => {
    expect(read(required('count'), text).problem?.kind).toBe('bad-count')
  })

  test('a date is right exactly when the calendar knows it', () => {
    const number = (most: number, width: number) => fc.integer({ min: 0, max: most }).map(value => String(value).padStart(width, '0'))
    fc.assert(
      fc.property(number(3000, 4), number(14, 2), number(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        expect(read(required('date'), text).problem === null).toBe(isDate(text))
      }),
    )
  })
})
