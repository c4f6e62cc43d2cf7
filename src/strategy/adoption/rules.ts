// SPDX-License-Identifier: EUPL-1.2

/** Kinds of documents that a body may adopt. */
export const kinds = [
  'formation-plan',
  'talking-paper',
  'action-agenda',
  'district-plan',
  'implementation-plan',
  'local-plan',
  'strategy',
  'report',
] as const
export type DocumentKind = (typeof kinds)[number]

/** How far a version is, derived from its facts, in order (C62 a). */
export const states = ['draft', 'consulted', 'advised', 'adopted'] as const
export type DocumentState = (typeof states)[number]

/** What came out of a consultation. */
export const consultationResults = ['agreed', 'remarks', 'objected'] as const
/** What came out of an advice. */
export const adviceResults = ['positive', 'conditions', 'negative'] as const

/** Whether the stamp CONCEPT stands on it: until a body adopted it. */
export const isConcept = (state: DocumentState): boolean => state !== 'adopted'

/** The permanent address of a version. */
export const addressOfVersion = (number: string, version: number, language: 'nl' | 'en'): string =>
  language === 'nl' ? `/vastgesteld/${number}/${version}` : `/en/adopted/${number}/${version}`
