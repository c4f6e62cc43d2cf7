// SPDX-License-Identifier: EUPL-1.2
import { isDate } from '../../core/time/calendar.ts'
import { figureIn, type NamedUnit } from './import.rules.ts'
import type { Category } from './rules.ts'

/** The columns of the sheet in order. */
export const columns = ['fromUnit', 'fromCategory', 'toUnit', 'toCategory', 'fte', 'startDate', 'reason'] as const
export type Column = (typeof columns)[number]
/** The sheet: rows of texts as typed, with what can be undone and done again. */
export interface Sheet {
  rows: readonly (readonly string[])[]
  past: readonly Sheet['rows'][]
  future: readonly Sheet['rows'][]
}

/** Rows that a sheet shows at least, so that it looks like one. */
const leastRows = 6
const blank: readonly string[] = columns.map(() => '')
/** Whether nothing stands in a row. */
export const isBlank = (row: readonly string[]): boolean => row.every(cell => cell.trim() === '')
/** A sheet with these rows, and at least one empty row to go on in. */
export function sheetOf(rows: Sheet['rows'] = []): Sheet {
  return { rows: withRoom(rows), past: [], future: [] }
}

function withRoom(rows: Sheet['rows']): Sheet['rows'] {
  const full = rows.map(row => columns.map((_, index) => row[index] ?? ''))
  const last = full.at(-1)
  const room = last && isBlank(last) ? full : [...full, blank]
  return [...room, ...Array.from({ length: Math.max(0, leastRows - room.length) }, () => blank)]
}

function changed(sheet: Sheet, rows: Sheet['rows']): Sheet {
  return { rows: withRoom(rows), past: [...sheet.past, sheet.rows].slice(-200), future: [] }
}

/** A block from a spreadsheet as the clipboard gives it: tabs between cells, a line a row, quotes around what holds either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  const put = (sign: string): void => {
    const row = rows.at(-1) ?? []
    row[row.length - 1] += sign
  }
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        put('"')
        at++
      } else if (sign === '"') quoted = false
      else put(sign)
    } else if (sign === '"' && rows.at(-1)?.at(-1) === '') quoted = true
    else if (sign === '\t') rows.at(-1)?.push('')
    else if (sign === '\n') rows.push([''])
    else put(sign)
  }
  return rows
}

/** Puts a block in the sheet with its corner at a cell; rows are added as needed, what sticks out on the right is left out. */
export function putBlock(sheet: Sheet, row: number, column: number, block: readonly (readonly string[])[]): Sheet {
  const rows = [...sheet.rows]
  block.forEach((cells, down) => {
    const was = rows[row + down] ?? blank
    rows[row + down] = columns.map((_, index) => {
      const pasted = cells[index - column]
      return index >= column && pasted !== undefined ? pasted.replaceAll(/\s+/g, ' ').trim() : (was[index] ?? '')
    })
  })
  return changed(sheet, rows.slice(0, 500))
}

/** Types one cell. */
export function putCell(sheet: Sheet, row: number, column: number, value: string): Sheet {
  return changed(
    sheet,
    sheet.rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells)),
  )
}

/** Takes a row out. */
export function removeRow(sheet: Sheet, row: number): Sheet {
  return changed(
    sheet,
    sheet.rows.filter((_, index) => index !== row),
  )
}

/** The sheet before the last change; itself when there is none. */
export function undo(sheet: Sheet): Sheet {
  const before = sheet.past.at(-1)
  return before ? { rows: before, past: sheet.past.slice(0, -1), future: [sheet.rows, ...sheet.future] } : sheet
}

/** The sheet after the change that was undone last. */
export function redo(sheet: Sheet): Sheet {
  const [after, ...future] = sheet.future
  return after ? { rows: after, past: [...sheet.past, sheet.rows], future } : sheet
}

/** A row of the sheet as a movement; or which columns cannot be read. */
export type Line =
  | { wrong: readonly Column[] }
  | {
      movement: {
        kind: 'growth' | 'transfer' | 'distribution' | 'change'
        fromUnit: string
        fromCategory: Category
        toUnit: string
        toCategory: Category
        fte: number
        startDate: string
        reason: string
      }
    }

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
const categoryWords: readonly (readonly [Category, RegExp])[] = [
  ['non-operational', /^nietop|^nonop|^nop$/],
  ['aspirants', /^aspirant/],
  ['operational', /^op/],
  ['undivided', /^(nog)?(niet|on)verdeeld|^notdivided|^undivided/],
]

function dateIn(text: string): string | null {
  const typed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim())
  const iso = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text.trim()
  return isDate(iso) ? iso : null
}

/** Reads a row as typed or pasted: units by code or name, categories by their words, fte with comma or point, days as 1-7-2019 or 2019-07-01. */
export function readLine(row: readonly string[], units: readonly NamedUnit[]): Line {
  const cell = (column: Column): string => row[columns.indexOf(column)]?.trim() ?? ''
  const unit = (column: Column) =>
    units.find(({ code, name, kind }) => kind !== 'whole' && [code, name.nl, name.en].some(word => bare(word) === bare(cell(column))))
  const category = (column: Column) => categoryWords.find(([, words]) => words.test(bare(cell(column))))?.[0]
  const [from, to, fromCategory, toCategory] = [unit('fromUnit'), unit('toUnit'), category('fromCategory'), category('toCategory')]
  const { figure: fte } = figureIn(cell('fte'))
  const startDate = dateIn(cell('startDate'))
  const reason = cell('reason')
  if (!from || !to || !fromCategory || !toCategory || fte === null || fte <= 0 || !startDate || reason.length < 3)
    return {
      wrong: [
        ...(from ? [] : (['fromUnit'] as const)),
        ...(fromCategory ? [] : (['fromCategory'] as const)),
        ...(to ? [] : (['toUnit'] as const)),
        ...(toCategory ? [] : (['toCategory'] as const)),
        ...(fte !== null && fte > 0 ? [] : (['fte'] as const)),
        ...(startDate ? [] : (['startDate'] as const)),
        ...(reason.length >= 3 ? [] : (['reason'] as const)),
      ],
    }
  const kind =
    from.kind === 'outside' ? 'growth' : from.kind === 'undivided' ? 'distribution' : from.code === to.code ? 'change' : 'transfer'
  return { movement: { kind, fromUnit: from.code, fromCategory, toUnit: to.code, toCategory, fte, startDate, reason } }
}
