// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { reportLines } from './report.ts'
import type { ReportLine } from './rules.ts'

export type { ReportLine } from './rules.ts'

/** The report on obstacles reported in a period, with the rights of who reads: a line per domain and one for all (C19 f). */
export async function obstacleLines(read: Reading, period: { from: string; to: string }): Promise<ReportLine[]> {
  const [found] = await read.rows<{ lines: ReportLine[] }>(sql`select ${reportLines(dateOf(read.now), period)} as lines`)
  return found?.lines ?? []
}
