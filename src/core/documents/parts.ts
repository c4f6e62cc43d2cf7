// SPDX-License-Identifier: EUPL-1.2

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
  /** For each row the number of the source that it opens; left out where a document has no list of sources. */
  sources?: number[]
}

/** A stretch of a sentence; one with a source is a number that opens where it comes from. */
export type Stretch = string | { text: string; source: number }

/** A drawing made by us, as SVG text, with the same in words whose numbers open their source; a wide one takes the whole line. */
export interface Panel {
  svg: string
  told: Stretch[]
  wide: boolean
}

/** Where a number comes from: what it counts, from which edition of which table, and where the live figure stands for those allowed. */
export interface NumberedSource {
  number: number
  title: string
  facts: { term: string; detail: string }[]
  address: string | null
}

/** One part of a document. The title is level 1, so that headings begin at 2. */
export type DocumentBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; items: { term: string; detail: string }[] }
  | { kind: 'statement'; parts: Stretch[] }
  | { kind: 'panels'; panels: Panel[] }
  | { kind: 'sources'; items: NumberedSource[] }
  | DocumentTable

/** What a document says, apart from its title and standing: the one source of its page, its PDF and its spreadsheet. */
export interface DocumentContent {
  lead: string | null
  blocks: DocumentBlock[]
}

/** Whether a cell opens the source of its row: every figure does, and the last cell of a row that has words only. */
export const opensSource = (columns: DocumentTable['columns'], place: number): boolean =>
  columns[place]?.numeric === true || (place === columns.length - 1 && columns.every(({ numeric }) => !numeric))

/** A sentence without its links: for the spreadsheet, and for who counts words. */
export const plainText = (parts: readonly Stretch[]): string => parts.map(part => (typeof part === 'string' ? part : part.text)).join('')
