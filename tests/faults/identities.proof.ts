// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { openPool } from '../../src/core/database/pool.ts'
import { openSession } from '../../src/core/identity/session.ts'
import { proved } from '../setup/proved.ts'
import { testSite } from '../setup/site.ts'
import { dice } from '../setup/tamperings.ts'

const requests = Number(process.env.PROOF_REQUESTS ?? 20_000)
const users = 64
const lanes = 32

/** Somebody with a session of their own, at one of the organisations. */
interface User {
  id: string
  name: string
  token: string
}

test(`${requests} interleaved requests of ${users} people over two connections never mix who somebody is (T-08)`, async () => {
  const site = await testSite()
  const superuser = new pg.Client(site.database.superuser)
  await superuser.connect()
  const small = openPool({ ...site.database.app, max: 2, application_name: 'small' }, () => undefined)
  site.engine.pool = small
  const people: User[] = []
  for (let place = 0; place < users; place += 1) {
    const [id, name] = [randomUUID(), `Persoon ${place} (fictief)`]
    await site.owner.query(`insert into core.person (id, subject, name) values ($1, $2, $3)`, [id, `user-${place}`, name])
    await site.owner.query(
      `insert into core.assignment (id, person_id, organisation_id, role, valid_from) select $1, $2, o.id, 'mayor', '2018-01-01' from core.organisation o order by code offset $3 limit 1`,
      [randomUUID(), id, place % 10],
    )
    const opened = await openSession(site.owner, site.clock, `user-${place}`)
    people.push({ id, name, token: opened?.token ?? '' })
  }
  const address = await site.listen()
  const roll = dice(inject('seed'))
  const owners = new Map<string, string>()
  const tally = { answered: 0, aborted: 0, 'asked to come back (503)': 0, 'other 5xx': 0, mixed: 0, cancelled: 0, ended: 0 }
  /** Counts an answer; 503 with the time to come back is the one deliberate answer to what the database stopped. */
  const count = (answer: Response) => {
    tally.answered += 1
    const says = answer.headers.get('content-type')?.startsWith('application/problem+json') && answer.headers.has('retry-after')
    if (answer.status === 503 && says) tally['asked to come back (503)'] += 1
    else if (answer.status >= 500) tally['other 5xx'] += 1
  }

  const one = async () => {
    const user = people[roll(users)] as User
    const trace = randomBytes(16).toString('hex')
    owners.set(trace, user.id)
    const headers = {
      authorization: `Bearer ${user.token}`,
      traceparent: `00-${trace}-b7ad6b7169203331-01`,
      'content-type': 'application/json',
    }
    const kind = roll(10)
    const signal = kind === 0 ? AbortSignal.timeout(1 + roll(6)) : AbortSignal.timeout(30_000)
    try {
      if (kind < 5) {
        const answer = await fetch(`${address}/v1/session`, { headers, signal })
        const body = (await answer.json()) as { person?: { id: string } }
        count(answer)
        if (answer.status < 500 && body.person?.id !== user.id) tally.mixed += 1
        return
      }
      const [path, body] =
        kind < 7
          ? [
              '/v1/support-requests',
              { theme: 'cyber', question: `Vraag ${trace} over samenwerken?`, urgency: 'this-month', wish: 'advice' },
            ]
          : kind < 9
            ? ['/v1/people', null]
            : ['/v1/support-requests', { theme: 'nothing' }]
      const answer = await fetch(`${address}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        signal,
        ...(body && { body: JSON.stringify(body) }),
      })
      await answer.text()
      count(answer)
    } catch {
      tally.aborted += 1
    }
  }
  let left = requests
  let busy = true
  const disturb = async () => {
    while (busy) {
      await new Promise(wait => setTimeout(wait, 40 + roll(80)))
      const act = roll(20) === 0 ? 'pg_terminate_backend' : 'pg_cancel_backend'
      const { rowCount } = await superuser.query(
        `select ${act}(pid) from pg_stat_activity where application_name = 'small' order by random() limit 1`,
      )
      if (act === 'pg_cancel_backend') tally.cancelled += rowCount ?? 0
      else tally.ended += rowCount ?? 0
    }
  }
  const disturbing = disturb()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await one()
    }),
  )
  busy = false
  await disturbing
  // What was written must be in the name of who asked: the lines by their trace, and the questions by the trace that stands in them.
  const { rows: lines } = await site.owner.query<{ trace_id: string; actor_id: string | null }>(
    'select trace_id, actor_id from core.audit_line where trace_id = any($1)',
    [[...owners.keys()]],
  )
  const { rows: asked } = await site.owner.query<{ trace: string; asker_id: string }>(
    `select substring(question from 'Vraag ([0-9a-f]{32})') as trace, asker_id from approach.support_request`,
  )
  const wrongLines = lines.filter(line => line.actor_id !== owners.get(line.trace_id)).length
  const wrongFacts = asked.filter(fact => fact.asker_id !== owners.get(fact.trace)).length
  proved('T-08', 'interleaved identities', {
    requests,
    people: users,
    connections: 2,
    ...tally,
    'lines written': lines.length,
    'lines of another': wrongLines,
    'facts written': asked.length,
    'facts of another': wrongFacts,
    aim: '0 mixed, 0 other 5xx',
    seed: inject('seed'),
  })
  expect([tally.mixed, tally['other 5xx'], wrongLines, wrongFacts]).toEqual([0, 0, 0, 0])
  expect([lines.length > requests / 20, asked.length > requests / 50, tally.cancelled > 0]).toEqual([true, true, true])
  await small.end()
  await superuser.end()
  await site.close()
})
