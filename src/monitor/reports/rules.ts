// SPDX-License-Identifier: EUPL-1.2

/** The version of the form: another one gives other editions of the same facts, so a frozen account names the one it was set in. */
export const template = 'account-3'

/** The parts that the bureau writes itself, in the order in which an edition has them; each may stay empty. */
export const narrativeParts = ['opening', 'residents', 'figures', 'work', 'obstacles', 'outlook'] as const
type NarrativePart = (typeof narrativeParts)[number]
export type Narrative = Record<NarrativePart, string>

/** A narrative in which nothing was written yet. */
export const emptyNarrative = Object.fromEntries(narrativeParts.map(part => [part, ''])) as Narrative

/** How far an account is, derived from its facts. */
export const states = ['draft', 'frozen', 'published'] as const
export type ReportState = (typeof states)[number]

/** The part of an address for an edition: raad-GM0344 for the council of a municipality. */
function slugOf(edition: string, language: 'nl' | 'en'): string {
  if (edition === 'college') return 'college'
  if (edition === 'residents') return language === 'nl' ? 'inwoners' : 'residents'
  return `${language === 'nl' ? 'raad' : 'council'}-${edition.slice('council:'.length)}`
}

/** The edition that a part of an address names, in either language; null when it names none. */
export function editionOfSlug(slug: string): string | null {
  if (slug === 'college') return 'college'
  if (slug === 'inwoners' || slug === 'residents') return 'residents'
  const [, code] = /^(?:raad|council)-([A-Z0-9]{4,12})$/.exec(slug) ?? []
  return code ? `council:${code}` : null
}

/** Where an account stands, with its editions below it; a story is quoted in an account by recording this address. */
export const addressOfAccount = (number: string): string => `/verslagen/${number}`

/** The permanent address of an edition. */
export const addressOfEdition = (number: string, edition: string, language: 'nl' | 'en'): string =>
  language === 'nl' ? `${addressOfAccount(number)}/${slugOf(edition, 'nl')}` : `/en/reports/${number}/${slugOf(edition, 'en')}`
