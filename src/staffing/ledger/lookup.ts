// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { z } from 'zod/mini'
import type { Reading } from '../../core/contract/handlers.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { type Clock, systemClock } from '../../core/time/clock.ts'
import { formationJson, momentOf } from './reading.ts'
import type { formation } from './shapes.contract.ts'

/** The formation of a moment, with the printed figures of a source about that day. */
export type Formation = z.output<typeof formation>

/** Looks up the formation outside a request: `asOf` sets both clocks, `validAt` (ISO dates) only the day it holds. */
export async function formationOf(
  pool: pg.Pool,
  asked: { asOf?: string; validAt?: string },
  clock: Clock = systemClock,
): Promise<Formation> {
  const { rows } = await pool.query<{ formation: Formation }>(formationJson(momentOf(asked, dateOf(clock.now()))))
  if (!rows[0]) throw new Error('the question about the formation gives one row')
  return rows[0].formation
}

/** The formation of a day within a request, with everything that is known now. */
export async function formationFor(read: Reading, validAt: string): Promise<Formation> {
  const [found] = await read.rows<{ formation: Formation }>(formationJson(momentOf({ validAt }, dateOf(read.now))))
  if (!found) throw new Error('the question about the formation gives one row')
  return found.formation
}
