// SPDX-License-Identifier: EUPL-1.2
import { isSource, type SourceFile } from './tree.ts'

/** Lines of the files under src/: the middle one, the one that nine in ten stay under, and the longest. */
export interface Sizes {
  files: number
  median: number
  p90: number
  longest: number
}

/** The number of lines of a text; a closing line end starts no new line. */
export function linesOf(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

/** Sizes of the source files under src/, tests beside them included. */
export function sizesOf(files: readonly SourceFile[]): Sizes {
  const counts = files
    .filter(file => file.path.startsWith('src/') && isSource(file))
    .map(({ text }) => linesOf(text))
    .sort((a, b) => a - b)
  const at = (share: number): number => counts[Math.min(counts.length - 1, Math.floor(counts.length * share))] ?? 0
  return { files: counts.length, median: at(0.5), p90: at(0.9), longest: counts.at(-1) ?? 0 }
}

/** Source files that are longer than 400 lines, two nouns in one file; an upgrade holds whatever a release brought. */
export function tooLong(files: readonly SourceFile[], limit = 400): string[] {
  return files
    .filter(file => isSource(file) && !file.path.startsWith('upgrades/') && linesOf(file.text) > limit)
    .map(({ path, text }) => `${path}: ${linesOf(text)} lines, at most ${limit}`)
}
