// SPDX-License-Identifier: EUPL-1.2
import type { Columns } from './columns.rules.ts'

/** Takes the bytes of a file as they come; facts and faults leave through the functions it was made with. */
export interface Reader {
  /** Whether places are lines of a text or rows of a list. */
  unit: 'line' | 'row'
  push(chunk: Buffer): void
  /** No more bytes come. */
  end(): void
  /** The columns found so far. */
  columns(): Columns
  /** The table the file says it is of, the address of its next part, and whether it says that it is made up: metadata at a .invalid name (RFC 6761). */
  says?(): { table?: string; next?: string; generated: boolean }
}
