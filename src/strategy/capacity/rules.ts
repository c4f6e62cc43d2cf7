// SPDX-License-Identifier: EUPL-1.2
/** Kinds of work, as in the hours that actions ask. */
export const workRoles = [
  'adviser',
  'analyst',
  'case-director',
  'communication',
  'enforcement',
  'investigation',
  'officer',
  'project-leader',
  'prosecutor',
  'other',
] as const
export type WorkRole = (typeof workRoles)[number]

/** Who may see the hours of a partner, from few to many. */
export const levels = ['own', 'bureau', 'college', 'partners'] as const
export type Level = (typeof levels)[number]

/** The roles that state hours for their organisation. */
export const staters = ['safety_adviser', 'mayor', 'chief_prosecutor', 'police_chief', 'police_planner', 'case_director'] as const

/** Below this number of inhabitants a municipality is asked as little as possible (C11 c). */
export const smallBelow = 30_000

const fewRoles: readonly WorkRole[] = ['adviser', 'enforcement', 'case-director']
const rolesByKind: Readonly<Record<string, readonly WorkRole[]>> = {
  municipality: ['adviser', 'case-director', 'enforcement', 'analyst', 'communication', 'project-leader'],
  'police-unit': ['officer', 'investigation', 'analyst', 'adviser', 'communication', 'project-leader'],
  prosecution: ['prosecutor', 'adviser', 'analyst', 'communication', 'project-leader', 'other'],
}

/** The kinds of work a partner is asked about: three for a small municipality, at most six for others. */
export function rolesAsked(kind: string, inhabitants: number | null): readonly WorkRole[] {
  if (kind === 'municipality' && inhabitants !== null && inhabitants < smallBelow) return fewRoles
  return rolesByKind[kind] ?? ['adviser', 'case-director', 'analyst', 'communication', 'project-leader', 'other']
}

/** Hours that somebody asks of a partner in a quarter. */
export interface Asked {
  organisation: string
  quarter: string
  hours: number
  priorityId: string | null
  /** Of an action that closed before this quarter. */
  freed: boolean
  /** Only asked when its priority comes in. */
  proposed: boolean
}

/** Hours a partner stated for a quarter. */
export interface Free {
  organisation: string
  quarter: string
  hours: number
}

/** What if: these priorities come in, and those go out. */
export interface Scenario {
  in: readonly string[]
  out: readonly string[]
}

/** One line of the ledger: a partner in a quarter. `free` is null without a statement, or when it is not open to the reader. */
export interface Entry {
  free: number | null
  asked: number
  freed: number
}

export const asItIs: Scenario = { in: [], out: [] }

/** What becomes of hours asked in a scenario: they count, they are freed, or they are not there. */
function fateOf({ proposed, freed, priorityId }: Asked, scenario: Scenario): 'asked' | 'freed' | 'absent' {
  if (proposed) return priorityId !== null && scenario.in.includes(priorityId) ? 'asked' : 'absent'
  return freed || (priorityId !== null && scenario.out.includes(priorityId)) ? 'freed' : 'asked'
}

/** The ledger in a scenario, by partner and quarter (`organisation quarter`). */
export function ledgerOf(free: readonly Free[], asked: readonly Asked[], scenario: Scenario = asItIs): Map<string, Entry> {
  const ledger = new Map<string, Entry>()
  const at = (organisation: string, quarter: string): Entry => {
    const key = `${organisation} ${quarter}`
    const entry = ledger.get(key) ?? { free: null, asked: 0, freed: 0 }
    ledger.set(key, entry)
    return entry
  }
  for (const { organisation, quarter, hours } of free) {
    const entry = at(organisation, quarter)
    entry.free = (entry.free ?? 0) + hours
  }
  for (const line of asked) {
    const fate = fateOf(line, scenario)
    if (fate !== 'absent') at(line.organisation, line.quarter)[fate] += line.hours
  }
  return ledger
}

/** Hours short in an entry; none when the partner stated nothing, because then nobody knows. */
export function shortage({ free, asked }: Entry): number {
  return free === null ? 0 : Math.max(0, asked - free)
}

/** The months of a year with the quarter each belongs to (first day). */
export const quartersOf = (year: number): string[] => ['01', '04', '07', '10'].map(month => `${year}-${month}-01`)

/** Hours of a quarter in one of its months: a third, to one decimal. */
export function perMonth(hours: number): number {
  return Math.round((hours / 3) * 10) / 10
}

/** The lines of a statement from a filled-in form: one number counts for every quarter, an empty field for none of them; a kind of work without a number is left out. */
export function linesOf(roles: readonly WorkRole[], values: Readonly<Record<string, string>>): { role: WorkRole; hours: number[] }[] {
  return roles.flatMap(role => {
    const quarters = [0, 1, 2, 3].map(quarter => values[role] ?? values[`${role}/${quarter}`])
    if (quarters.every(value => value === undefined)) return []
    return [{ role, hours: quarters.map(value => Number(value ?? 0)) }]
  })
}
