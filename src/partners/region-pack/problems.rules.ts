// SPDX-License-Identifier: EUPL-1.2
import type { ProblemKind } from './texts.ts'

/** One thing wrong (or worth knowing) in a pack: the file, the line from 1 (0: the file or folder as a whole), its kind and what it is about. */
export type Problem = { readonly file: string; readonly line: number; readonly kind: ProblemKind; readonly values: readonly string[] }

/** Makes a problem; the values fill the sentence of its kind, in the order `texts.ts` gives. */
export function problem(file: string, line: number, kind: ProblemKind, ...values: string[]): Problem {
  return { file, line, kind, values }
}

/** Problems in reading order: by file, then by line. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
