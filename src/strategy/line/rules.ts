// SPDX-License-Identifier: EUPL-1.2
/** How something local stands to a priority, the one that asks most attention first. */
export const linkKinds = ['conflicts', 'differs', 'serves', 'only-refers'] as const
export type LinkKind = (typeof linkKinds)[number]
/** What a cell of the matrix says; `none`: nothing was found. */
export type Cell = LinkKind | 'none'

interface Linked {
  municipality: string
  priorityId: string
  kind: LinkKind
}

/** What a cell says when several items of one municipality stand to one priority: the one that asks most attention; an item of its own goes before only referring. */
export function cellOf(kinds: readonly LinkKind[]): Cell {
  return linkKinds.find(kind => kinds.includes(kind)) ?? 'none'
}

/** Whether a cell is a gap: the municipality has no item of its own on this priority (C13 b). */
export function isGap(cell: Cell): boolean {
  return cell === 'only-refers' || cell === 'none'
}

/** The cells of the matrix: a row for each municipality, a cell for each priority, in their order. */
export function matrixOf(
  municipalities: readonly { code: string }[],
  priorities: readonly { id: string }[],
  links: readonly Linked[],
): Cell[][] {
  const kinds = new Map<string, LinkKind[]>()
  for (const { municipality, priorityId, kind } of links) {
    const key = `${municipality} ${priorityId}`
    kinds.set(key, [...(kinds.get(key) ?? []), kind])
  }
  return municipalities.map(({ code }) => priorities.map(({ id }) => cellOf(kinds.get(`${code} ${id}`) ?? [])))
}

/** How many municipalities have a gap on each priority. */
export function gapsPerPriority(cells: readonly (readonly Cell[])[], priorities: number): number[] {
  return Array.from({ length: priorities }, (_, place) => cells.filter(row => isGap(row[place] ?? 'none')).length)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The matrix as CSV (RFC 4180): a line for each municipality, with the words of the API in the cells. */
export function matrixCsv(
  municipalities: readonly { code: string; name: string }[],
  priorities: readonly { code: string }[],
  cells: readonly (readonly Cell[])[],
): string {
  const lines = [
    ['code', 'municipality', ...priorities.map(({ code }) => code)],
    ...municipalities.map(({ code, name }, row) => [code, name, ...(cells[row] ?? [])]),
  ]
  return lines.map(line => `${line.map(quoted).join(',')}\r\n`).join('')
}
