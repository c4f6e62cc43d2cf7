// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Cell, DocumentBlock, DocumentContent, DocumentTable } from './parts.ts'

export type { Cell, DocumentBlock, DocumentContent, DocumentTable, NumberedSource, Panel, Stretch } from './parts.ts'
export { plainText } from './parts.ts'

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

/** SHA-256 of a canonical text, or of the bytes of a form, in hexadecimal. */
export const hashOf = (held: string | Uint8Array): string => createHash('sha256').update(held).digest('hex')

/** What is wrong with a content, as sentences for whoever makes documents; empty when all is well. */
export function contentFaults({ blocks }: DocumentContent): string[] {
  const faults: string[] = []
  let level = 1
  const sources = new Set(blocks.flatMap(block => (block.kind === 'sources' ? block.items.map(({ number }) => number) : [])))
  for (const number of blocks.flatMap(sourcesOf))
    if (!sources.has(number)) faults.push(`source ${number} is opened by a number and does not stand in the list`)
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

/** The numbers of the sources that a block opens. */
function sourcesOf(block: DocumentBlock): number[] {
  if (block.kind === 'table') return block.sources ?? []
  const parts = block.kind === 'statement' ? block.parts : block.kind === 'panels' ? block.panels.flatMap(({ told }) => told) : []
  return parts.flatMap(part => (typeof part === 'string' ? [] : [part.source]))
}
