// SPDX-License-Identifier: EUPL-1.2

/** Categories of the formation table; undivided where the source does not say. */
export const categories = ['operational', 'aspirants', 'non-operational', 'undivided'] as const
export type Category = (typeof categories)[number]

/** Themes that places can be earmarked for. */
export const themes = ['undermining', 'cybercrime', 'undermining-and-cybercrime'] as const
export type Theme = (typeof themes)[number]

/** What is expected, posted and open in one year; `year` is null where the source names none. */
export interface YearLine {
  year: number | null
  expected: number
  posted: number
}

interface Change {
  kind: 'growth' | 'transfer'
  expectedDate: string | null
  expected: number
  posted: number
}

const exact = (fte: number): number => Math.round(fte * 1000) / 1000

/** Growth by year of expectation, the unknown year last; the lines add up to all growth together (C59 a). */
export function growthByYear(changes: readonly Change[]): YearLine[] {
  const lines = new Map<number | null, YearLine>()
  for (const { kind, expectedDate, expected, posted } of changes) {
    if (kind !== 'growth') continue
    const year = expectedDate === null ? null : Number(expectedDate.slice(0, 4))
    const line = lines.get(year) ?? { year, expected: 0, posted: 0 }
    lines.set(year, { year, expected: exact(line.expected + expected), posted: exact(line.posted + posted) })
  }
  return [...lines.values()].sort((one, other) => (one.year ?? 9999) - (other.year ?? 9999))
}

/** Whether places of a change may be earmarked for this theme: a change for two themes may be divided over them. */
export function mayEarmark(change: Theme | null, theme: Theme | null): boolean {
  return change === null ? true : change === theme || change === 'undermining-and-cybercrime'
}
