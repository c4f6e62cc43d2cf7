// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { nextRun } from '../time/cron.ts'
import type { JobHandler } from './define.ts'

/** Puts each returning job in the list once, at its next time; a changed schedule counts from now, one that is gone is taken off. */
export async function planSchedules(owner: pg.Pool, jobs: ReadonlyMap<string, JobHandler>, now: string): Promise<void> {
  const returning = [...jobs].flatMap(([name, { every }]) => (every ? [{ name, every, at: nextRun(every, now) }] : []))
  await owner.query(
    `with wanted as (select * from jsonb_to_recordset($1::jsonb) as w(name text, every text, at timestamptz)),
     gone as (delete from core.job j where j.every is not null and not exists (select from wanted w where w.name = j.name))
     insert into core.job (name, every, run_at) select name, every, at from wanted
     on conflict (name) where every is not null do update set every = excluded.every, run_at = excluded.run_at where job.every <> excluded.every`,
    [JSON.stringify(returning)],
  )
}
