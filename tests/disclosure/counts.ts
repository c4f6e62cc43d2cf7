// SPDX-License-Identifier: EUPL-1.2
import type { SourceFile } from '../house/tree.ts'

/** Why a count may be made without disclosure control; each is checked by whoever reads the list in counts.test.ts. */
export const grounds = {
  published: 'figures that CBS, the police or another publisher made public already',
  records:
    'the length of a list whose every record this same reader may open (TRUST section 6: free filters for those entitled to the records)',
  organisations: 'counts of organisations, areas, texts or decisions, which are public acts and no people',
  internal: 'a number, version, condition or amount of work that is no statistic and reaches nobody as one',
  oversight: 'for the privacy officer alone, whose task is to see who read what',
} as const

/** How many counts a feature makes outside disclosure control, and on which grounds. */
export interface Allowed {
  counts: number
  because: readonly (keyof typeof grounds)[]
}

const feature = /^src\/((?!core\/|shell\/)[^/]+\/[^/]+)\/[^/]+\.(ts|sql)$/
/** Tests, and what acts or loads: nothing counted there is shown to anybody. */
const unshown = /(\.(test|journey|proof)|\/(commands|jobs|load|loading|importing|vintage|demonstration|telling))\.ts$/
const counting = /\b(count|avg|percentile_cont|percentile_disc)\s*\(\s*(\*|distinct\b|[a-z_]+(\.[a-z_]+)?\s*\)|0\.)/gi

/** The text without what is handed to `publish`: those counts are protected. */
function withoutPublished(text: string): string {
  let rest = ''
  let from = 0
  for (let at = text.indexOf('publish('); at >= 0; at = text.indexOf('publish(', from)) {
    rest += text.slice(from, at)
    let depth = 0
    let end = at + 'publish'.length
    do {
      if (text[end] === '(') depth += 1
      if (text[end] === ')') depth -= 1
      end += 1
    } while (depth > 0 && end < text.length)
    from = end
  }
  return rest + text.slice(from)
}

/** How many counts each feature makes in SQL outside disclosure control; features with none are left out. */
export function bareCounts(files: readonly SourceFile[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { path, text } of files) {
    const [, name] = feature.exec(path) ?? []
    const count = name && !unshown.test(path) ? [...withoutPublished(text).matchAll(counting)].length : 0
    if (name && count > 0) found.set(name, (found.get(name) ?? 0) + count)
  }
  return found
}

/** What is counted without being on the list, and what stands on the list and is not counted any more. */
export function countFaults(files: readonly SourceFile[], allowed: Readonly<Record<string, Allowed>>): string[] {
  const found = bareCounts(files)
  return [...new Set([...found.keys(), ...Object.keys(allowed)])].flatMap(name => {
    const [now, known] = [found.get(name) ?? 0, allowed[name]?.counts ?? 0]
    return now === known
      ? []
      : [
          `src/${name}: ${now} counts in SQL, ${known} on the list: count people and their records through publish() of core/disclosure, or say in tests/disclosure/allowed.ts why not`,
        ]
  })
}

/** Cubes that count the same thing: together they could be subtracted, so one thing has one cube. */
export function cubeFaults(files: readonly SourceFile[]): string[] {
  const seen = new Map<string, string>()
  return files
    .filter(({ path }) => feature.test(path) && !unshown.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(/counts: \{ nl: '([^']+)'/g)].map(match => ({ path, counted: match[1]! })))
    .flatMap(({ path, counted }) => {
      const first = seen.get(counted)
      seen.set(counted, path)
      return first ? [`${path}: the cube of ${counted} stands in ${first} already`] : []
    })
}
