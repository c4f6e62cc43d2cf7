// SPDX-License-Identifier: EUPL-1.2
import type { About } from '../../core/disclosure/contract.ts'

/** How somebody who was asked feels it. */
export const felts = ['yes', 'partly', 'no'] as const
export type Felt = (typeof felts)[number]

/** One line of the report, as the API gives it: counts rounded to 5 or withheld (null). */
export interface ReportLine {
  domain: 'care-and-safety' | 'undermining' | 'cyber' | 'local' | 'other' | 'all'
  reported: About | null
  lifted: About | null
  lowered: About | null
  notPossible: About | null
  medianDaysToFirstAnswer: number | null
  medianDaysToEnd: number | null
  answered: About | null
  yes: About | null
  partly: About | null
  no: About | null
  feltShare: number | null
}

/** The report of one year: counted up to a day, and which years there are. */
export interface Report {
  untilDate: string
  year: string | null
  years: string[]
  lines: ReportLine[]
}

const columns = [
  'domain',
  'reported',
  'lifted',
  'lowered',
  'notPossible',
  'medianDaysToFirstAnswer',
  'medianDaysToEnd',
  'answered',
  'yes',
  'partly',
  'no',
  'feltShare',
] as const satisfies readonly (keyof ReportLine)[]

/** The report as CSV (RFC 4180): English column names as in the API, an empty cell for what is withheld or not known. */
export function reportCsv({ year, untilDate, lines }: Report): string {
  const rows = lines.map(line => [year, untilDate, ...columns.map(column => line[column] ?? '')].join(','))
  return [['year', 'untilDate', ...columns].join(','), ...rows].map(line => `${line}\r\n`).join('')
}
