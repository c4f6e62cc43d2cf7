// SPDX-License-Identifier: EUPL-1.2
const asInThePhoneBook = { ignorePunctuation: true, numeric: true } as const
const made = { nl: new Intl.Collator('nl-NL', asInThePhoneBook), en: new Intl.Collator('en-GB', asInThePhoneBook) }

/**
 * The order of words and names as in a phone book, letter by letter: accents beside their letter, numbers as numbers, and spaces, hyphens
 * and apostrophes of either kind do not count. The database sorts by the same rule with its collation `extension.nl`.
 */
export const inAlphabet =
  (language: 'nl' | 'en') =>
  (a: string, b: string): number =>
    made[language].compare(a, b)
