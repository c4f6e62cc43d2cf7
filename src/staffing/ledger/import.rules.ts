// SPDX-License-Identifier: EUPL-1.2
import type { CheckedCell } from './check.rules.ts'

/** A cell as a spreadsheet gives it: text, number or nothing. */
export type SheetCell = string | number | null
/** A unit that a name can mean. */
export interface NamedUnit {
  code: string
  kind: string
  name: { nl: string; en: string }
}
/** A cell read from a file, with the mark that stood beside its figure. */
export type ReadCell = CheckedCell & { mark: string | null }

type Category = CheckedCell['category']
const columnNames: readonly (readonly [Category, RegExp])[] = [
  ['non-operational', /niet.?operation|non.?operation/i],
  ['aspirants', /aspirant/i],
  ['operational', /operation/i],
  ['total', /totaal|total/i],
]
const inOrder: readonly Category[] = ['operational', 'aspirants', 'non-operational', 'total']

/** What stood in the cell, as text; a number is written as Dutch people do. */
function textOf(cell: SheetCell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell).replace('.', ',') : cell
}

/** The figure and the mark in a printed cell: `361 fte*`, `4.949`, `41,6` and `41.6`; null when there is none. */
export function figureIn(printed: string): { figure: number | null; mark: string | null } {
  const found = /^([-−]?\d[\d.,\s]*?)\s*(?:fte)?\s*([*†‡¹²³]+)?$/i.exec(printed.replaceAll('\u00a0', ' ').trim())
  if (!found) return { figure: null, mark: null }
  const digits = (found[1] ?? '').replaceAll(/\s/g, '').replace('−', '-')
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : digits.replace(',', '.')
  const figure = /^-?\d{1,9}(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 1000) / 1000 : null
  return { figure, mark: found[2] ?? null }
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function unitFor(label: string, units: readonly NamedUnit[], sum: boolean): string | null {
  const fits = (unit: NamedUnit) => unit.code === label.trim() || [unit.name.nl, unit.name.en].some(name => bare(name) === bare(label))
  return units.find(unit => (unit.kind === 'whole') === sum && fits(unit))?.code ?? null
}

/** Which columns hold which category: by the heading, else the four after the name. Also the row after which the figures begin. */
function layout(rows: readonly (readonly SheetCell[])[]): { columns: Map<Category, number>; after: number } {
  const named = rows.slice(0, 20).map(row => {
    const columns = new Map<Category, number>()
    row.forEach((cell, index) => {
      const category = columnNames.find(([, name]) => typeof cell === 'string' && name.test(cell))?.[0]
      if (category && !columns.has(category)) columns.set(category, index)
    })
    return columns
  })
  const head = named.findIndex(columns => columns.size >= 2)
  return head < 0
    ? { columns: new Map(inOrder.map((category, index) => [category, index + 1])), after: -1 }
    : { columns: named[head] ?? new Map(), after: head }
}

/** Every row of a sheet that has a name and at least one filled figure column, cell by cell as printed. */
export function readPrinted(rows: readonly (readonly SheetCell[])[], units: readonly NamedUnit[]): ReadCell[] {
  const { columns, after } = layout(rows)
  const first = Math.min(...columns.values())
  const filled = rows
    .slice(after + 1)
    .map(row => ({ label: textOf(row.slice(0, first).find(cell => typeof cell === 'string' && cell.trim() !== '') ?? null).trim(), row }))
    .filter(({ label, row }) => label !== '' && [...columns.values()].some(index => textOf(row[index] ?? null) !== ''))
  return filled.flatMap(({ label, row }, index) => {
    const sum = index === filled.length - 1 && (/totaal|total/i.test(label) || unitFor(label, units, true) !== null)
    return inOrder
      .filter(category => columns.has(category))
      .map(category => {
        const printed = textOf(row[columns.get(category) ?? 0] ?? null).trim()
        return {
          row: index + 1,
          kind: sum ? ('sum' as const) : ('part' as const),
          label: label.slice(0, 300),
          unit: unitFor(label, units, sum),
          category,
          printed: printed.slice(0, 60),
          ...figureIn(printed),
        }
      })
  })
}
