// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { problem } from './problems.rules.ts'
import type { Pack } from './tables.rules.ts'
import { tables } from './tables.rules.ts'

/** The two clocks of a row: null as a beginning means "not known", null as an end "still valid"; the end is the first day no longer valid. */
export type Clocked = {
  readonly line: number
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly known_from: string
}

/** Of the rows about one thing, those believed on the day `known`: per beginning the one that became known last. */
export function believedOn<R extends Clocked>(rows: readonly R[], known: string): R[] {
  const latest = new Map<string, R>()
  for (const row of rows) {
    const start = row.valid_from ?? ''
    const earlier = latest.get(start)
    if (row.known_from <= known && (!earlier || earlier.known_from <= row.known_from)) latest.set(start, row)
  }
  return [...latest.values()]
}

/** True when the row holds on the day. */
export function holdsOn(row: Clocked, day: string): boolean {
  return (row.valid_from === null || row.valid_from <= day) && (row.valid_to === null || day < row.valid_to)
}

/** Ends after beginnings, no two rows about the same thing at once, and nothing that outlives what it is about. */
export function validityProblems(pack: Pack): Problem[] {
  const region = tables.region.file
  return [
    ...pack.region.flatMap(row =>
      orderProblems(region, { line: row.line, valid_from: row.period_from, valid_to: row.period_to, known_from: row.period_from }),
    ),
    ...clocked(tables.areas.file, pack.areas, row => row.code),
    ...clocked(tables.organisations.file, pack.organisations, row => row.code),
    ...clocked(tables.areaParts.file, pack.areaParts, row => `${row.part} (${row.hierarchy})`),
    ...clocked(tables.memberships.file, pack.memberships, row => `${row.organisation} in ${row.body}`),
    ...outliving(tables.areaParts.file, pack.areaParts, row => [row.part, row.whole], pack.areas),
    ...outliving(tables.memberships.file, pack.memberships, row => [row.organisation, row.body], pack.organisations),
  ]
}

function clocked<R extends Clocked>(file: string, rows: readonly R[], about: (row: R) => string): Problem[] {
  return [...rows.flatMap(row => orderProblems(file, row)), ...overlaps(file, rows, about)]
}

function orderProblems(file: string, row: Clocked): Problem[] {
  if (row.valid_from === null || row.valid_to === null || row.valid_from < row.valid_to) return []
  return [problem(file, row.line, 'date-order', row.valid_from, row.valid_to)]
}

/** Two rows overlap only if someone could have believed both on the same day. */
function overlaps<R extends Clocked>(file: string, rows: readonly R[], about: (row: R) => string): Problem[] {
  const found = new Map<string, Problem>()
  for (const [what, group] of groups(rows, about)) {
    for (const known of new Set(group.map(row => row.known_from))) {
      const believed = believedOn(group, known).sort((a, b) => (a.valid_from ?? '').localeCompare(b.valid_from ?? ''))
      believed.forEach((row, index) => {
        const before = believed[index - 1]
        if (!before || (before.valid_to !== null && before.valid_to <= (row.valid_from ?? ''))) return
        found.set(`${before.line} ${row.line}`, problem(file, row.line, 'overlap', what, String(before.line)))
      })
    }
  }
  return [...found.values()]
}

function groups<R>(rows: readonly R[], about: (row: R) => string): Map<string, R[]> {
  const map = new Map<string, R[]>()
  for (const row of rows) map.set(about(row), [...(map.get(about(row)) ?? []), row])
  return map
}

/** By the latest knowledge, a part or a membership ends no later than the areas or organisations it joins. */
function outliving<R extends Clocked>(
  file: string,
  rows: readonly R[],
  joined: (row: R) => readonly string[],
  things: readonly (Clocked & { readonly code: string })[],
): Problem[] {
  const byCode = groups(things, thing => thing.code)
  const byRow = groups(rows, row => joined(row).join(' '))
  return [...byRow.values()].flatMap(group =>
    believedOn(group, '9999-12-31').flatMap(row =>
      joined(row).flatMap(code => {
        const until = lastDay(byCode.get(code) ?? [])
        return until !== null && (row.valid_to === null || row.valid_to > until)
          ? [problem(file, row.line, 'outside-validity', code, until)]
          : []
      }),
    ),
  )
}

function lastDay(rows: readonly Clocked[]): string | null {
  const ends = believedOn(rows, '9999-12-31').map(row => row.valid_to)
  return ends.length === 0 || ends.includes(null) ? null : (ends as string[]).reduce((a, b) => (a > b ? a : b))
}
