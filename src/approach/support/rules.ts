// SPDX-License-Identifier: EUPL-1.2

/** What help is asked about. */
export const themes = [
  'undermining',
  'care-and-safety',
  'cyber',
  'road-safety',
  'youth-nuisance',
  'events',
  'fire-safety',
  'other',
] as const
export type Theme = (typeof themes)[number]

/** The themes that the partners chose together; every other one has a page all the same (C12 d). */
export const jointThemes: readonly Theme[] = ['undermining', 'care-and-safety', 'cyber']

/** How soon help is needed, and the calendar days within which an answer is due (the view support_term holds the same; a test compares them). */
export const urgencies = ['this-week', 'this-month', 'can-wait'] as const
export type Urgency = (typeof urgencies)[number]
export const answerDays: Readonly<Record<Urgency, number>> = { 'this-week': 7, 'this-month': 14, 'can-wait': 28 }

/** Which help is wanted. */
export const wishes = ['advice', 'example', 'colleague', 'hands'] as const

/** How far an answer helped. */
export const verdicts = ['solved', 'helped', 'not-helped'] as const
