// SPDX-License-Identifier: EUPL-1.2

/** How somebody who was asked feels it. */
export const felts = ['yes', 'partly', 'no'] as const
export type Felt = (typeof felts)[number]

/** One line of the report, as the API gives it. */
export interface ReportLine {
  domain: string
  reported: number
  open: number
  late: number
  lifted: number
  lowered: number
  notPossible: number
  medianDaysToFirstAnswer: number | null
  medianDaysToEnd: number | null
  asked: number
  answered: number
  yes: number | null
  partly: number | null
  no: number | null
}

const columns = [
  'domain',
  'reported',
  'open',
  'late',
  'lifted',
  'lowered',
  'notPossible',
  'medianDaysToFirstAnswer',
  'medianDaysToEnd',
  'asked',
  'answered',
  'yes',
  'partly',
  'no',
] as const satisfies readonly (keyof ReportLine)[]

/** The report as CSV (RFC 4180): English column names as in the API, an empty cell for what is not known. */
export function reportCsv(lines: readonly ReportLine[]): string {
  return [columns.join(','), ...lines.map(line => columns.map(column => line[column] ?? '').join(','))].map(line => `${line}\r\n`).join('')
}
