// SPDX-License-Identifier: EUPL-1.2
/** What sort of thing can be found, in the order of the choices. */
export const foundKinds = [
  'screen',
  'organisation',
  'area',
  'colleague',
  'priority',
  'ambition',
  'action',
  'indicator',
  'trend',
  'decision',
  'obstacle',
] as const
export type FoundKind = (typeof foundKinds)[number]

/** A text as people type it: small letters, without diacritics or signs, as `core.plain` has it in the database. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a text as people type them. */
export const wordsOf = (text: string): string[] => plain(text).split(' ').filter(Boolean)

/** Whether every word of a question begins one of the words of a text. */
export function beginsWords(asked: readonly string[], words: readonly string[]): boolean {
  return asked.length > 0 && asked.every(part => words.some(word => word.startsWith(part)))
}
