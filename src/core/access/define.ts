// SPDX-License-Identifier: EUPL-1.2
import type { Role } from './roles.ts'

/** A text in both languages of the product. */
export interface Both {
  nl: string
  en: string
}

/**
 * One condition of a rule. `nl` is the sentence a person reads when it fails; PostgreSQL reports it as the name of the violated
 * policy, so it is at most 63 bytes. `holds` is one SQL expression over the columns of the row, written as a set (`x in (select ..)`).
 */
export interface Condition extends Both {
  key: string
  holds: string
}

/** Why data are used; a request carries exactly one purpose and the policies may ask for it. */
export const purposes = {
  governance: { nl: 'samen besturen van de veiligheid in de regio', en: 'governing safety in the region together' },
  account: { nl: 'aanmelden en toegang', en: 'signing in and access' },
  lawfulness: { nl: 'controle op rechtmatige verwerking', en: 'review of lawful processing' },
  operation: { nl: 'het systeem in stand houden', en: 'keeping the system running' },
} as const satisfies Record<string, Both>
export type Purpose = keyof typeof purposes

/** Who may: named roles, everybody who signed in, or everybody including residents who did not. */
export type Who = readonly Role[] | 'signed-in' | 'everyone'

/**
 * A rule: who may do what with which tables, under which conditions, for which purpose and on what legal ground.
 * `adds` names the one fact table of the act; `given` the columns of that row that are known before the act, with their SQL types,
 * so that the conditions can be explained beforehand.
 */
export interface Rule {
  sentence: Both
  who: Who
  reads?: readonly string[]
  adds?: string
  changes?: readonly string[]
  removes?: readonly string[]
  given?: Readonly<Record<string, string>>
  conditions?: readonly Condition[]
  purpose: Purpose
  ground: string
}

/** How a table is protected: open reference data, rows of an organisation, rows of a compartment, or the system's own bookkeeping. */
export type Scope = 'shared' | 'organisation' | 'compartment' | 'system'

/** What the register of processing activities says of a table with personal data (AVG art. 30, Wpg art. 31d). */
export interface PersonalData {
  activity: string
  subjects: Both
  categories: Both
  /** ISO 8601 duration after which a row is destroyed, with the event it counts from. */
  retention: { term: string; from: Both; ground: string }
  recipients: Both
}

/** What a table says whose only personal data are the names of those who recorded a row on behalf of their organisation. */
export const authorship: PersonalData = {
  activity: 'vastlegging',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  categories: { nl: 'wie iets vastlegde en namens welke organisatie', en: 'who recorded something and for which organisation' },
  retention: {
    term: 'P10Y',
    from: { nl: 'het einde van de strategieperiode', en: 'the end of the period of the strategy' },
    ground: 'Archiefwet 1995 art. 5; AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'wie het vastgelegde mag zien', en: 'whoever may see what was recorded' },
}

export interface Table extends Both {
  scope: Scope
  personal?: PersonalData
}

/**
 * The access of one feature: its tables and its rules, both by name. `passes` lists the functions that pass row security on purpose
 * (security definer) with the reason; a function that does so unlisted is a fault at start.
 */
export interface Access {
  tables: Readonly<Record<string, Table>>
  rules: Readonly<Record<string, Rule>>
  passes?: Readonly<Record<string, Both>>
}

/** Declares the access of a feature; the names of its rules become the only ones its contract can use. */
export function defineAccess<const A extends Access>(access: A): A {
  return access
}
