// SPDX-License-Identifier: EUPL-1.2
/** What a rule lets one do with a table. */
export const acts = ['reads', 'adds', 'changes', 'removes'] as const

const starting = (lines: readonly string[], beginning: string): string[] => lines.filter(line => line.startsWith(beginning))

/** How much there is in force, from the lines of the catalog; a table is secured when row security is on, also for its owner. */
export function countsOf(lines: readonly string[]) {
  const tables = starting(lines, 'table ')
  return {
    tables: tables.length,
    secured: tables.filter(line => line.includes('row security t, forced t')).length,
    policies: starting(lines, 'policy ').length,
    functions: starting(lines, 'function ').length,
  }
}
