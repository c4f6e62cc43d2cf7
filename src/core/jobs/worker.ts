// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import sql from 'sql-template-tag'
import type { Purpose } from '../access/define.ts'
import type { Feature } from '../contract/features.ts'
import type { Actor } from '../contract/handlers.ts'
import { type Engine, inRequest, newTraceId } from '../contract/request.ts'
import { writeActLines } from '../logs/lines.ts'
import { nextRun } from '../time/cron.ts'
import type { JobHandler } from './define.ts'
import { planSchedules } from './schedules.ts'

/** How long a worker keeps a job to itself, in milliseconds; when it dies the job is free again afterwards. */
const keeps = 10 * 60_000
/** After this many tries a job waits for somebody to look at it. */
const givesUpAfter = 8

interface Taken {
  id: string
  name: string
  record: string | null
  every: string | null
  attempts: number
  askedBy: string | null
  standing: Actor | null
}

/** What a round of work came to. */
export interface Done {
  ran: number
  failed: number
}

type Working = Engine & { log?: (line: string) => void }
type Jobs = Map<string, JobHandler>

/** The jobs of all features by their key 'feature.job'. */
export function jobsOf(features: readonly Pick<Feature, 'key' | 'jobs'>[]): Jobs {
  return new Map(
    features.flatMap(({ key, jobs }) => Object.entries(jobs).map(([name, job]) => [`${key.split('/')[1]}.${name}`, job] as const)),
  )
}

/** Does everything that is due now, each job in its own transaction and with the rights of who asked for it; returns how many ran and failed. */
export async function runDueJobs(engine: Working, features: readonly Pick<Feature, 'key' | 'jobs'>[], owner: pg.Pool): Promise<Done> {
  const jobs = jobsOf(features)
  await planSchedules(owner, jobs, engine.clock.now())
  const done: Done = { ran: 0, failed: 0 }
  for (;;) {
    const taken = await takeJob(owner, engine)
    if (!taken) return done
    if (await tryJob(engine, owner, jobs.get(taken.name), taken)) done.ran += 1
    else done.failed += 1
  }
}

/** Takes the first job that is due and that no other worker holds; system work stands in the name of the operator. */
async function takeJob(owner: pg.Pool, { clock }: Engine): Promise<Taken | null> {
  const now = clock.now()
  const until = new Date(Date.parse(now) + keeps).toISOString()
  const { rows } = await owner.query<{ job: Taken }>(
    `with due as (select id from core.job where run_at <= $1 order by run_at, id limit 1 for update skip locked),
     taken as (update core.job j set run_at = $2, attempts = attempts + 1 from due where j.id = due.id returning j.*)
     select json_build_object('id', t.id::text, 'name', t.name, 'record', t.record_id, 'every', t.every, 'attempts', t.attempts, 'askedBy', t.asked_by, 'standing',
       (select json_build_object('id', p.id, 'name', p.name, 'organisation', json_build_object('id', o.id, 'code', o.code, 'name', o.name), 'roles', json_agg(distinct a.role), 'csrf', '')
        from core.assignment a join core.person p on p.id = a.person_id join core.organisation o on o.id = a.organisation_id
        where (case when t.asked_by is null then a.role = 'operator' else a.person_id = t.asked_by and a.organisation_id = t.asked_for end)
          and daterange(a.valid_from, a.valid_to) @> ($1::timestamptz at time zone 'Europe/Amsterdam')::date
        group by p.id, o.id limit 1)) as job
     from taken t`,
    [now, until],
  )
  return rows[0]?.job ?? null
}

/** One try. The job ends in the transaction of its work: both happen, or neither. */
async function tryJob(engine: Working, owner: pg.Pool, handler: JobHandler | undefined, taken: Taken): Promise<boolean> {
  const traceId = newTraceId()
  try {
    if (!handler) throw new Error('there is no such job any more')
    if (taken.askedBy && !taken.standing) throw new Error('who asked for it holds no role there any more')
    await work(engine, handler, taken, traceId)
    return true
  } catch (error) {
    const kind = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'error'
    engine.log?.(`${traceId} job ${taken.name} failed (try ${taken.attempts}): ${(error as Error).stack ?? String(error)}`)
    await owner.query('update core.job set run_at = $3, failure = $4 where id = $1 and attempts = $2', [
      taken.id,
      taken.attempts,
      retryAt(engine, taken),
      kind,
    ])
    return false
  }
}

async function work(engine: Engine, handler: JobHandler, taken: Taken, traceId: string): Promise<void> {
  const purpose: Purpose = taken.askedBy ? 'governance' : 'operation'
  const again = taken.every ? nextRun(taken.every, engine.clock.now()) : null
  await inRequest(
    engine,
    { token: null, traceId, origin: 'job', standing: taken.standing ?? systemWithoutOperator },
    purpose,
    async open => {
      const actor = await open.entered
      const act = {
        event: `job.${taken.name}`,
        object: taken.record ?? taken.name,
        rule: taken.name,
        purpose,
        startedAt: Date.parse(engine.clock.now()),
      }
      const [finished] = await open.acting.rows<{ ended: boolean }>(
        sql`select core.finish_job(${taken.id}::bigint, ${taken.attempts}::integer, ${again}::timestamptz) as ended`,
      )
      if (!finished?.ended) throw new Error('another worker took this job over')
      await handler.run(open.acting, taken.record)
      if (taken.askedBy || open.saidWhose()) await writeActLines(open, actor, act)
    },
  )
}

/** Before the first region pack there is no organisation for the operator; the system then works in nobody's name. */
const systemWithoutOperator = null

/** Work that returns is tried at its next time at the latest; other work after 20 seconds, twice as long each time, until it is given up. */
function retryAt({ clock }: Engine, { every, attempts }: Taken): string {
  if (!every && attempts >= givesUpAfter) return 'infinity'
  const soon = new Date(Date.parse(clock.now()) + 20_000 * 2 ** Math.min(attempts - 1, 10)).toISOString()
  const next = every ? nextRun(every, clock.now()) : soon
  return next < soon ? next : soon
}
