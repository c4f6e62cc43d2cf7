// SPDX-License-Identifier: EUPL-1.2
/** The languages of the product: Dutch first, English second. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

type Text = string | ((...values: never[]) => string)
export interface Texts {
  [key: string]: Text | Texts
}

/** The English texts must have the keys and the parameters of the Dutch ones. */
type Same<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends (...values: infer V) => string ? (...values: V) => string : Same<T[K]>
}

/** Declares the texts of a feature in both languages; one that is missing in English does not compile. */
export function inBoth<T extends Texts>(texts: { nl: T; en: Same<T> }): Record<Language, Same<T>> {
  return texts as unknown as Record<Language, Same<T>>
}
