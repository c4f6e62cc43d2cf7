// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { csvOf } from './csv.ts'

describe('a download as CSV', () => {
  test('has a byte order mark, a heading and a line per row', () => {
    expect(
      csvOf(
        ['naam', 'aantal'],
        [
          ['Utrecht', 5],
          ['Urk', null],
        ],
      ),
    ).toBe('\uFEFFnaam,aantal\r\nUtrecht,5\r\nUrk,\r\n')
  })

  test('quotes what would break the line', () => {
    expect(csvOf(['a'], [['een, twee'], ['zei "ja"'], ['regel\neinde']])).toContain('"een, twee"\r\n"zei ""ja"""\r\n"regel\neinde"')
  })

  test.each(['=1+1', '+31', '-2', '@som', '\tx', '＝1'])('disarms a text that starts as a formula: %s', text => {
    expect(csvOf(['a'], [[text]])).toContain(`'${text}`)
  })

  test('leaves numbers alone, also negative ones', () => {
    expect(csvOf(['a'], [[-0.1520000001], [12]])).toBe('\uFEFFa\r\n-0.152\r\n12\r\n')
  })
})
