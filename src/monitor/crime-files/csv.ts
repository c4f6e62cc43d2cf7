// SPDX-License-Identifier: EUPL-1.2
import { columnsOf, type ColumnRole, type DataProperty, missingColumns } from './columns.rules.ts'
import { type CrimeFact, type Fault, factReader, hiddenCharacter, shown } from './facts.rules.ts'
import type { Reader } from './reader.ts'

const longest = 4_000
const replaced = '\uFFFD'
/** Signs among which none can be hidden: most files hold no others, and are asked so once for all their lines together. */
const plainText = /^[\t\r\n\x20-\x7e]*$/
const loneReturn = /\r(?!\n|$)/

/**
 * Reads the semicolon or comma export line by line. A cell never holds a line break in these tables, so a quotation mark that does not
 * close spoils one line, not the rest of the file (a parser that reads on took 36 s over one quotation mark, T-26).
 */
export function csvReader(
  today: string,
  onFact: (fact: CrimeFact, line: number) => void,
  onFault: (fault: Fault) => void,
  properties: readonly DataProperty[] = [],
): Reader {
  let [line, head, overlong] = [0, undefined as Head | undefined, false]
  let rest: Buffer = Buffer.alloc(0)

  function takeAll(text: string) {
    const plain = plainText.test(text) && !loneReturn.test(text)
    for (const one of text.split('\n')) take(one, plain)
  }

  function take(text: string, plain: boolean) {
    line += 1
    if (overlong || text.length > longest) {
      overlong = false
      return onFault({ line, code: 'long', value: String(longest) })
    }
    const row = (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '')
    if (row.trim() === '') return
    if (!plain && row.includes(replaced)) return onFault({ line, code: 'encoding', value: '' })
    if (!head) head = readHead(row)
    else readRow(head, row, plain)
  }

  function readHead(row: string): Head {
    const separator = row.includes(';') ? ';' : ','
    const names = (cellsOf(row, separator) ?? []).map(name => name.trim())
    const columns = columnsOf(names, properties)
    const missing = missingColumns(columns)
    if (missing.length > 0) onFault({ line, code: 'columns', value: missing.join(', ') })
    const places = Object.fromEntries(Object.entries(columns).map(([role, name]) => [role, names.indexOf(name)])) as Partial<
      Record<ColumnRole, number>
    >
    return { separator, width: names.length, places, read: missing.length > 0 ? undefined : factReader(columns, today), columns }
  }

  function readRow({ separator, width, places, read }: Head, row: string, plain: boolean) {
    if (!read) return
    const hidden = plain ? null : hiddenCharacter.exec(row)
    if (hidden) return onFault({ line, code: 'character', value: shown(hidden[0]) })
    const cells = cellsOf(row, separator)
    if (!cells) return onFault({ line, code: 'quote', value: '' })
    if (cells.length !== width) return onFault({ line, code: 'cells', value: `${cells.length}, ${width}` })
    const result = read(role => cells[places[role] ?? -1])
    if ('fact' in result) onFact(result.fact, line)
    else onFault({ line, ...result })
  }

  return {
    unit: 'line',
    push(chunk) {
      const end = chunk.lastIndexOf(10)
      const lines = end < 0 ? undefined : chunk.subarray(0, end)
      if (lines) takeAll(textOf(rest, lines))
      const left = lines ? chunk.subarray(end + 1) : Buffer.concat([rest, chunk])
      if (left.length > longest) overlong = true
      rest = overlong ? Buffer.alloc(0) : left
    },
    end() {
      if (rest.length > 0 || overlong) takeAll(rest.toString('utf8'))
    },
    columns: () => head?.columns ?? {},
  }
}

/** Whole lines become text at once; a line never breaks a character, because no byte of a longer character is a line end. */
const textOf = (rest: Buffer, lines: Buffer): string => (rest.length > 0 ? Buffer.concat([rest, lines]) : lines).toString('utf8')

interface Head {
  separator: string
  width: number
  places: Partial<Record<ColumnRole, number>>
  read: ReturnType<typeof factReader> | undefined
  columns: ReturnType<typeof columnsOf>
}

/** The cells of one line (RFC 4180), or undefined when a quotation mark does not close or stands inside a cell. */
export function cellsOf(row: string, separator: string): string[] | undefined {
  const cells: string[] = []
  let from = 0
  while (from <= row.length) {
    if (row[from] !== '"') {
      const end = row.indexOf(separator, from) < 0 ? row.length : row.indexOf(separator, from)
      const cell = row.slice(from, end)
      if (cell.includes('"')) return undefined
      cells.push(cell)
      from = end + 1
      continue
    }
    let close = row.indexOf('"', from + 1)
    while (close >= 0 && row[close + 1] === '"') close = row.indexOf('"', close + 2)
    if (close < 0 || (close + 1 < row.length && row[close + 1] !== separator)) return undefined
    cells.push(row.slice(from + 1, close).replaceAll('""', '"'))
    from = close + 2
    if (close + 1 >= row.length) return cells
  }
  return cells
}
