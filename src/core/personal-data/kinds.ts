// SPDX-License-Identifier: EUPL-1.2

/** What can point to a person in a text, from the surest to the least sure. */
export const kinds = ['bsn', 'iban', 'email', 'phone', 'licence-plate', 'birth-date', 'address', 'name'] as const
export type Kind = (typeof kinds)[number]

/** Something in a text that points to a person: where it stands, and whether it can be nothing else. */
export interface Find {
  kind: Kind
  /** First position in the text, counted in UTF-16 units. */
  start: number
  /** Position after the last one. */
  end: number
  text: string
  /** False when it may be something else, so that the writer may say it is no personal data. */
  certain: boolean
}

/** What a finder answers; the text is cut out afterwards. */
export type Found = Omit<Find, 'kind' | 'text'>
