// SPDX-License-Identifier: EUPL-1.2
/** A printed cell as far as checking needs it. */
export interface CheckedCell {
  row: number
  kind: 'part' | 'sum'
  label: string
  unit: string | null
  category: 'operational' | 'aspirants' | 'non-operational' | 'total'
  printed: string
  figure: number | null
}

/** What was noticed in a printed table. It refuses nothing and corrects nothing. */
export interface Remark {
  row: number
  kind: 'row-sum' | 'column-sum' | 'no-figure' | 'unknown-unit'
  nl: string
  en: string
}

const written = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })
const writtenEnglish = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })
const round = (value: number): number => Math.round(value * 1000) / 1000

function rowRemarks(cells: readonly CheckedCell[]): Remark[] {
  const [first] = cells
  if (!first) return []
  const total = cells.find(cell => cell.category === 'total')?.figure ?? null
  const parts = cells.filter(cell => cell.category !== 'total')
  const sum = round(parts.reduce((all, cell) => all + (cell.figure ?? 0), 0))
  const empty = cells.filter(cell => cell.figure === null)
  return [
    ...(first.unit === null
      ? [
          {
            row: first.row,
            kind: 'unknown-unit' as const,
            nl: `“${first.label}” kennen we niet als onderdeel; de rij is bewaard.`,
            en: `“${first.label}” is not known as a unit; the row is kept.`,
          },
        ]
      : []),
    ...empty.map(cell => ({
      row: cell.row,
      kind: 'no-figure' as const,
      nl: `In “${cell.printed}” (${cell.label}) staat geen getal; de tekst is bewaard.`,
      en: `“${cell.printed}” (${cell.label}) holds no number; the text is kept.`,
    })),
    ...(total !== null && empty.length === 0 && total !== sum
      ? [
          {
            row: first.row,
            kind: 'row-sum' as const,
            nl: `${first.label}: de delen zijn samen ${written.format(sum)}, gedrukt staat ${written.format(total)}. Het gedrukte getal blijft staan.`,
            en: `${first.label}: the parts add up to ${writtenEnglish.format(sum)}, ${writtenEnglish.format(total)} is printed. The printed figure stays.`,
          },
        ]
      : []),
  ]
}

function columnRemarks(cells: readonly CheckedCell[]): Remark[] {
  return cells
    .filter(cell => cell.kind === 'sum' && cell.figure !== null)
    .flatMap(cell => {
      const sum = round(
        cells.filter(part => part.kind === 'part' && part.category === cell.category).reduce((all, part) => all + (part.figure ?? 0), 0),
      )
      if (sum === cell.figure) return []
      return [
        {
          row: cell.row,
          kind: 'column-sum' as const,
          nl: `${cell.label}: de rijen van deze kolom zijn samen ${written.format(sum)}, gedrukt staat ${written.format(cell.figure ?? 0)}.`,
          en: `${cell.label}: the rows of this column add up to ${writtenEnglish.format(sum)}, ${writtenEnglish.format(cell.figure ?? 0)} is printed.`,
        },
      ]
    })
}

/** The check report of a printed table: rows and columns that do not add up, cells without a figure, names that are not known. */
export function remarksOn(cells: readonly CheckedCell[]): Remark[] {
  const places = [...new Set(cells.map(cell => cell.row))]
  return [...places.flatMap(place => rowRemarks(cells.filter(cell => cell.row === place))), ...columnRemarks(cells)]
}
