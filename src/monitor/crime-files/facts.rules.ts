// SPDX-License-Identifier: EUPL-1.2
import { type ColumnRole, type Columns, isNuisance } from './columns.rules.ts'
import { cbsOffence, type NuisanceKind, nuisanceKind, policeOffence, type PoliceOffence } from './offences.rules.ts'
import { type Period, periodOf } from './periods.rules.ts'

/** A count of offences; null is "not published", never nought (DATA-02). */
export type Count = number | null

/** One figure of a source: how many offences of a kind were registered in an area in a period, and how many of them were reported by a victim. */
export interface CrimeFact {
  offence: PoliceOffence | NuisanceKind
  /** Code without padding: NL01, RE03, PV26, GM0344, WK034401, BU03440101. */
  area: string
  period: Period
  registered: Count
  /** Reports by victims (aangiften), and those of them made on the internet; null as well in a table that does not have them. */
  reports: Count
  internetReports: Count
}

/** Why a row cannot be read; `line` is the line of a text file or the number of the row in a JSON list, `value` what stood there. */
export interface Fault {
  line: number
  code: FaultCode
  value: string
}

export type FaultCode =
  | 'area'
  | 'cells'
  | 'character'
  | 'classification'
  | 'columns'
  | 'count'
  | 'empty'
  | 'encoding'
  | 'form'
  | 'json'
  | 'long'
  | 'offence'
  | 'period'
  | 'quote'
  | 'twice'
  | 'archive'

/** A cell as the source has it: text, or a number or null in JSON. */
export type Cell = unknown

const areas = /^(NL\d{2}|LD\d{2}|LDG\d|PV\d{2}|RE\d{2}|VR\d{2}|GM\d{4}|WK\d{6}|BU\d{8})$/
/** Control characters, and characters that change the direction or the width of a text unseen (Unicode UAX 9, T-26). */
export const hiddenCharacter = /(?!\t)\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

/** A row read: the fact, or the first thing that is wrong with it. */
export type Read = { fact: CrimeFact } | { code: FaultCode; value: string }

/** Reads rows of one file: `pick` gives the cell of a column, `today` bounds the periods that can exist. */
export function factReader(columns: Columns, today: string): (pick: (role: ColumnRole) => Cell) => Read {
  const offenceIn = remembering<PoliceOffence | NuisanceKind>(isNuisance(columns) ? nuisanceKind : policeOffence)
  const areaIn = remembering(key => (areas.test(key) ? key : undefined))
  const periodIn = remembering(key => periodOf(key, today))
  const countIn = (role: ColumnRole, pick: (role: ColumnRole) => Cell) => (columns[role] === undefined ? null : countOf(pick(role)))
  return pick => {
    const [offenceKey, areaKey, periodKey] = [textOf(pick('offence')), textOf(pick('area')), textOf(pick('period'))]
    const [offence, area, period] = [offenceIn(offenceKey), areaIn(areaKey), periodIn(periodKey)]
    if (!offence || !area || !period) {
      const hidden = [offenceKey, areaKey, periodKey].find(text => hiddenCharacter.test(text))
      if (hidden !== undefined) return { code: 'character', value: shown(hidden) }
      if (!offence) return { code: cbsOffence(offenceKey) ? 'classification' : 'offence', value: shown(offenceKey) }
      return area ? { code: 'period', value: shown(periodKey) } : { code: 'area', value: shown(areaKey) }
    }
    const registered = countIn('registered', pick)
    const reports = countIn('reports', pick)
    const internetReports = countIn('internetReports', pick)
    for (const count of [registered, reports, internetReports]) if (isFault(count)) return count
    return { fact: { offence, area, period, registered, reports, internetReports } as CrimeFact }
  }
}

const isFault = (count: Count | CountFault): count is CountFault => typeof count === 'object' && count !== null

/** Rows come by the thousand with the same offence, area and period: what a key stands for is worked out once. */
function remembering<T>(read: (key: string) => T | undefined): (key: string) => T | undefined {
  const known = new Map<string, T>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = hiddenCharacter.test(key) ? undefined : read(key.trim())
    if (found !== undefined) known.set(key, found)
    return found
  }
}

interface CountFault {
  code: 'count'
  value: string
}

/** Empty, a lone point (CBS: data are missing) and null are "not published"; otherwise a whole number of at most nine digits. */
function countOf(cell: Cell): Count | CountFault {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 && cell < 1e9 ? cell : { code: 'count', value: String(cell) }
  const text = textOf(cell).trim()
  if (text === '' || text === '.') return null
  return /^\d{1,9}$/.test(text) ? Number(text) : { code: 'count', value: shown(textOf(cell)) }
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell)
}

/** What stood there, fit to be shown: hidden characters by their number, and never more than forty. */
export function shown(text: string): string {
  const plain = [...text.slice(0, 41)].map(char =>
    hiddenCharacter.test(char) ? `[U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]` : char,
  )
  return plain.length > 40 ? `${plain.slice(0, 40).join('')}…` : plain.join('')
}
