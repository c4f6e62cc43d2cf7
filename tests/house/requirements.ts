// SPDX-License-Identifier: EUPL-1.2
import type { SourceFile } from './tree.ts'

/** Short numbers of requirements: a family in capitals and two digits, and the numbered rules of the check on row security. */
const number = /\b(?:(?:WGS|RIEC|ZVH|AVG|WPG|ARC|WOO|A11Y|BIO|LDV|ADL|API|GEO|ID|OSS|DATA|P|T)-\d\d)\b/g
const rule = /(?<=['`"( ])L\d{1,2}(?=['`"), :])/g

/** Numbers that the product uses and that the page of requirements does not explain, each with the first place it stands. */
export function unexplainedRequirements(page: string, files: readonly SourceFile[]): string[] {
  const explained = new Set([...page.matchAll(/^\| ([A-Z0-9]+(?:-\d\d)?) \|/gm)].map(([, name]) => name))
  const used = new Map<string, string>()
  for (const { path, text } of files.filter(isOurs)) {
    const found = [...(text.match(number) ?? []), ...(path.startsWith('src/core/access/') ? (text.match(rule) ?? []) : [])]
    for (const name of found) if (!used.has(name)) used.set(name, path)
  }
  return [...used].filter(([name]) => !explained.has(name)).map(([name, path]) => `${name} (${path})`)
}

const isOurs = ({ path }: SourceFile): boolean =>
  /^(src|bin|tests|bench|docs|upgrades)\//.test(path) && !/^(docs\/requirements\.md|tests\/house\/)/.test(path)
