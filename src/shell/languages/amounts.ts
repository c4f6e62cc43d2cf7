// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './both.ts'
import { number } from './numbers.ts'

/** Places in fte: as many decimals as there are, at most three. */
export function fteText(language: Language, value: number): string {
  const decimals = [0, 1, 2].find(most => Math.abs(value * 10 ** most - Math.round(value * 10 ** most)) < 1e-6) ?? 3
  return number(language, value, decimals)
}

/** A difference in fte, always with its sign. */
export function signedText(language: Language, value: number): string {
  return value > 0 ? `+${fteText(language, value)}` : fteText(language, value)
}

/** A text of a source in the language of the reader; Dutch where it has no English. */
export const inLanguage = (text: { nl: string; en: string | null }, language: Language): string => text[language] ?? text.nl
