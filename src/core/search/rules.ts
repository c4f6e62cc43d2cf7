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

/** Whether every word of a question begins a word of the text. */
export function beginsWords(asked: string, text: string): boolean {
  const words = plain(text).split(' ')
  const parts = plain(asked).split(' ').filter(Boolean)
  return parts.length > 0 && parts.every(part => words.some(word => word.startsWith(part)))
}
