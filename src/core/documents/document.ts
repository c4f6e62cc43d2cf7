// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'

/** A value in a table of a document; null is "not known". */
export type Cell = string | number | null

/** A table with a caption; `total` stands under the rows, `notes` under the table (what an asterisk means). */
export interface DocumentTable {
  kind: 'table'
  caption: string
  columns: { title: string; numeric: boolean }[]
  rows: Cell[][]
  total: Cell[] | null
  notes: string[]
}

/** One part of a document. The title is level 1, so that headings begin at 2. */
export type DocumentBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; items: { term: string; detail: string }[] }
  | DocumentTable

/** What a document says, apart from its title and standing: the one source of its page, its PDF and its spreadsheet. */
export interface DocumentContent {
  lead: string | null
  blocks: DocumentBlock[]
}

/** JSON with the keys in order and NFC texts: equal contents give equal bytes (after RFC 8785, for the values documents hold). */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(item => canonical(item)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined)
    entries.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
  }
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value)
  throw new Error('a document holds only texts, numbers, lists and records')
}

/** SHA-256 of a canonical text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is wrong with a content, as sentences for whoever makes documents; empty when all is well. */
export function contentFaults({ blocks }: DocumentContent): string[] {
  const faults: string[] = []
  let level = 1
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level > level + 1) faults.push(`the heading "${block.text}" skips a level`)
      level = block.level
    }
    if (block.kind !== 'table') continue
    if (block.columns.length === 0) faults.push(`the table "${block.caption}" has no columns`)
    for (const row of [...block.rows, ...(block.total ? [block.total] : [])])
      if (row.length !== block.columns.length)
        faults.push(`a row of the table "${block.caption}" has ${row.length} cells, not ${block.columns.length}`)
  }
  return faults
}

/** A table of a document: its caption, its columns with whether they hold numbers, and its rows. */
export function tableOf(
  caption: string,
  columns: readonly [string, boolean][],
  rows: Cell[][],
  notes: string[] = [],
  total: Cell[] | null = null,
): DocumentTable {
  return { kind: 'table', caption, columns: columns.map(([title, numeric]) => ({ title, numeric })), rows, total, notes }
}
