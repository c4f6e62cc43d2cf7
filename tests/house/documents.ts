// SPDX-License-Identifier: EUPL-1.2
import type { SourceFile } from './tree.ts'

/** Links in Markdown files to files of the product that do not exist, each as "file: target". */
export function brokenLinks(files: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return files
    .filter(({ path }) => path.endsWith('.md') && !path.startsWith('regions/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter(target => !/^(https?:|mailto:|#)/.test(target))
        .filter(target => !exists(resolveFrom(path, target)))
        .map(target => `${path}: ${target}`),
    )
}

function resolveFrom(file: string, target: string): string {
  return new URL(target, `file:///${file}`).pathname.slice(1)
}

/** Folders of the product that the page about its architecture does not name. */
export function unnamedFolders(architecture: string, files: readonly SourceFile[]): string[] {
  const chapters = files.flatMap(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1] ?? [])
  const rooms = files.flatMap(({ path }) => /^src\/core\/([^/]+)\//.exec(path)?.[1] ?? [])
  const top = files.flatMap(({ path }) => /^([a-z]+)\//.exec(path)?.[1] ?? []).filter(folder => folder !== 'docs')
  return [...new Set([...top, ...chapters, ...rooms])].filter(name => !new RegExp(`(^|[─ ])${name}(/| )`, 'm').test(architecture)).sort()
}

/** Faults in the decision records: numbers that skip or repeat, a title that differs from the file, a state that is not stated. */
export function decisionFaults(files: readonly SourceFile[]): string[] {
  const records = files.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path))
  return records.flatMap(({ path, text }, index) => {
    const number = String(index).padStart(4, '0')
    return [
      ...(path.startsWith(`docs/decisions/${number}-`) ? [] : [`${path}: expected number ${number}`]),
      ...(text.startsWith(`# ${number} `) ? [] : [`${path}: the title does not start with ${number}`]),
      ...(/^\*Date: \S+ · State: (proposed|in force|replaced by \d{4})/m.test(text) ? [] : [`${path}: states no date and state`]),
      ...(text.trim().split('\n').length <= 60 ? [] : [`${path}: longer than a page`]),
    ]
  })
}
