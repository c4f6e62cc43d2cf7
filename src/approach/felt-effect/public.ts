// SPDX-License-Identifier: EUPL-1.2
import type { Reading } from '../../core/contract/handlers.ts'
import { reportOf } from './report.ts'
import type { ReportLine } from './rules.ts'

export type { ReportLine } from './rules.ts'

/** What the report on obstacles says of one year: a line per domain and one for all. */
export interface ObstacleYear {
  year: string
  lines: ReportLine[]
}

/** The report on obstacles of each year of a period, the latest first, with the rights of who reads (C19 f). Years are never added up. */
export async function obstacleYears(read: Reading, period: { fromYear: number; toYear: number }): Promise<ObstacleYear[]> {
  const { years } = await reportOf(read)
  const asked = years.filter(year => Number(year) >= period.fromYear && Number(year) <= period.toYear)
  const reports: ObstacleYear[] = []
  for (const year of asked) reports.push({ year, lines: (await reportOf(read, year)).lines })
  return reports
}
