// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './both.ts'
import { locale } from './numbers.ts'

const asInThePhoneBook = { ignorePunctuation: true, numeric: true } as const
const made: Record<Language, Intl.Collator> = {
  nl: new Intl.Collator(locale.nl, asInThePhoneBook),
  en: new Intl.Collator(locale.en, asInThePhoneBook),
}

/**
 * The order of words and names as in a phone book, letter by letter: accents beside their letter, numbers as numbers, and spaces, hyphens
 * and apostrophes of either kind do not count. The database sorts by the same rule with its collation `extension.nl`.
 */
export const inAlphabet =
  (language: Language) =>
  (a: string, b: string): number =>
    made[language].compare(a, b)
