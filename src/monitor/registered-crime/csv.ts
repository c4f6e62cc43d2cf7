// SPDX-License-Identifier: EUPL-1.2

/** A cell: text, a number, or nothing when it is not published. */
export type Cell = string | number | null

/** Signs at the start of a text that a spreadsheet would read as a formula (T-27). */
const formula = /^[=+\-@\t\r＝＋－＠]/

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Math.round(cell * 1e6) / 1e6)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180) with a heading; numbers stay numbers, texts cannot become formulas. Starts with a byte order mark, so that spreadsheets read UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...rows].map(row => row.map(written).join(',')).join('\r\n')}\r\n`
}
