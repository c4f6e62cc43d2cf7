// SPDX-License-Identifier: EUPL-1.2
/** The parts of a facts.sql file in the order in which a fresh database takes them, over all features: no folder has to come before another. */
export const factParts = ['tables', 'functions', 'keys', 'views', 'triggers'] as const
type Part = (typeof factParts)[number]

/** Splits a facts.sql file at its headings (`-- tables`, `-- keys`, ...); a statement before the first heading is an error. */
export function splitFacts(facts: string, name: string): Partial<Record<Part, string>> {
  const parts: Partial<Record<Part, string>> = {}
  let current: Part | undefined
  for (const line of facts.split('\n')) {
    const heading = /^-- (\w+)$/.exec(line)?.[1] as Part | undefined
    if (heading && factParts.includes(heading)) current = heading
    else if (current) parts[current] = `${parts[current] ?? ''}${line}\n`
    else if (line.trim() && !line.startsWith('--'))
      throw new Error(`${name}: a statement before the first heading (${factParts.join(', ')})`)
  }
  return parts
}

/** All statements that make a fresh database, in order. */
export function freshStatements(features: readonly { key: string; facts?: string }[]): string[] {
  const files = features.flatMap(({ key, facts }) => (facts ? [splitFacts(facts, key)] : []))
  return factParts.flatMap(part => files.flatMap(file => (file[part] ? [file[part]] : [])))
}
