// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Clock, shiftedClock, systemClock } from '../core/time/clock.ts'

const key = 'demonstration: moment of the last act, and when it was made'

/** Remembers in a demonstration at which moment its invented years ended, so that it goes on from there. */
export async function rememberMoment(owner: pg.Pool, moment: string): Promise<void> {
  await owner.query('insert into core.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
    key,
    `${moment} ${systemClock.now()}`,
  ])
}

/** The clock of a database: that of the machine, or in a demonstration with invented years one that goes on where they ended. */
export async function clockOf(owner: pg.Pool, mode: 'demo' | 'production'): Promise<Clock> {
  if (mode === 'production') return systemClock
  const { rows } = await owner.query<{ value: string }>('select value from core.setting where key = $1', [key])
  const [moment, made] = rows[0]?.value.split(' ') ?? []
  return moment && made ? shiftedClock(Date.parse(moment) - Date.parse(made)) : systemClock
}
