// SPDX-License-Identifier: EUPL-1.2
declare const classification: unique symbol

/** A code of the police classification, such as 1.1.1; only made by `policeOffence`. */
export type PoliceOffence = string & { readonly [classification]: 'police' }
/** A code of the classification of CBS, such as CRI1000; the two are never added or compared in one series (DATA-07). */
export type CbsOffence = string & { readonly [classification]: 'CBS' }

/** A key of a kind of nuisance; only in tables of nuisance, never added to offences. */
export type NuisanceKind = string & { readonly [classification]: 'nuisance' }

/** Reads a key of a kind of nuisance, padded or not; undefined when it is none. */
export function nuisanceKind(key: string): NuisanceKind | undefined {
  const code = key.trim()
  return /^[A-Z0-9][A-Z0-9.]{0,11}$/.test(code) ? (code as NuisanceKind) : undefined
}

/** Reads a code of the police classification, padded or not; undefined when it is none. */
export function policeOffence(key: string): PoliceOffence | undefined {
  const code = key.trim()
  return /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(code) ? (code as PoliceOffence) : undefined
}

/** Reads a code of the classification of CBS; undefined when it is none. */
export function cbsOffence(key: string): CbsOffence | undefined {
  const code = key.trim()
  return /^(CRI\d{3,5}|T\d{6})$/.test(code) ? (code as CbsOffence) : undefined
}

/** Whether a code stands for others together (0.0.0, or a title such as "Diefstal totaal"): it never counts in a sum (DATA-03). */
export function isRollUp(offence: PoliceOffence, title = ''): boolean {
  return offence === '0.0.0' || /\btotaal\b/i.test(title)
}
