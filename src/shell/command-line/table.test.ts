// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { textTable } from './table.ts'

describe('a table in the terminal', () => {
  it('puts words to the left and numbers to the right', () => {
    expect(
      textTable(
        ['Jaar', 'Aantal'],
        [
          ['2015', '107.527'],
          ['2018', '91.191'],
        ],
      ).split('\n'),
    ).toEqual(['Jaar   Aantal', '────  ───────', '2015  107.527', '2018   91.191'])
  })

  it('keeps a column of words as wide as its longest word', () => {
    const [head, , first] = textTable(['Naam', 'n'], [['Vijfheerenlanden', '5']]).split('\n')
    expect(head).toBe('Naam              n')
    expect(first).toBe('Vijfheerenlanden  5')
  })

  it('shows only the head when there are no rows', () => {
    expect(textTable(['Naam'], [])).toBe('Naam\n────')
  })
})
