// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenSite, known } from '../../../tests/access/trial/site.ts'
import type { TestSite } from '../../../tests/setup/site.ts'
import type { Acting } from './handlers.ts'
import { type Caller, inRequest, newTraceId } from './request.ts'

let site: TestSite
let caller: Caller
let nobody: Caller
beforeAll(async () => {
  site = await gardenSite()
  const session = await site.as('mayor').session()
  caller = { token: session?.token ?? null, traceId: newTraceId(), origin: 'browser' }
  nobody = { token: null, traceId: newTraceId(), origin: 'browser' }
})
afterAll(() => site.close())

const who = sql`select current_setting('app.actor', true) as actor, current_setting('app.purpose', true) as purpose`

describe('a request', () => {
  it('acts as its own person with its own purpose, and leaves neither behind on the connection', async () => {
    const inside = await inRequest(site.engine, caller, 'governance', open => open.acting.rows<{ actor: string; purpose: string }>(who))
    expect(inside[0]).toMatchObject({ actor: expect.stringMatching(/^[0-9a-f-]{36}$/), purpose: 'governance' })
    const outside = await Promise.all(Array.from({ length: 8 }, () => site.engine.pool.query<{ actor: string | null }>(who.text)))
    expect(outside.flatMap(({ rows }) => rows.map(({ actor }) => actor || null))).toEqual(Array(8).fill(null))
  })

  it('keeps nothing when its work throws', async () => {
    const act = async ({ acting }: { acting: Acting }) => {
      await acting.run(sql`insert into core.idempotency values (core.actor(), 'verloren-1', 'x', '', 200, '', now())`)
      throw new Error('planned')
    }
    await expect(inRequest(site.engine, caller, 'governance', act)).rejects.toThrow('planned')
    expect((await site.owner.query(`select from core.idempotency where key = 'verloren-1'`)).rowCount).toBe(0)
  })

  it('fails aloud when a handler passes over the error of a statement, instead of answering that all is well', async () => {
    const act = async ({ acting }: { acting: Acting }) => {
      await acting.run(sql`insert into core.idempotency values (core.actor(), 'stilte-1', 'x', '', 200, '', now())`)
      await acting.run(sql`select 1 / 0`).catch(() => undefined)
      return 'all is well'
    }
    await expect(inRequest(site.engine, caller, 'governance', act)).rejects.toThrow('nothing was kept')
    expect((await site.owner.query(`select from core.idempotency where key = 'stilte-1'`)).rowCount).toBe(0)
  })

  it('lets a handler that goes on after the end send nothing more, least of all as the next person', async () => {
    let left: Acting | undefined
    await inRequest(site.engine, caller, 'governance', async open => {
      left = open.acting
    })
    await inRequest(site.engine, nobody, 'governance', async () => {
      await expect(left?.rows(who)).rejects.toThrow('this request has ended')
      await expect(left?.run(who)).rejects.toThrow('this request has ended')
      await expect(left?.json(who)).rejects.toThrow('this request has ended')
    })
  })

  it('gives the connection back in good order after a refused statement', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await expect(inRequest(site.engine, nobody, 'governance', ({ acting }) => acting.run(sql`truncate trial.bed`))).rejects.toThrow(
        'permission denied',
      )
    }
    const beds = await inRequest(site.engine, caller, 'governance', ({ acting }) =>
      acting.rows(sql`select id from trial.bed where id = ${known.mine}::uuid`),
    )
    expect(beds).toHaveLength(1)
  })

  it('never mixes identities: 2,000 requests of three people and nobody, interleaved on eight connections, a third of them failing', {
    timeout: 60_000,
  }, async () => {
    const people = ['mayor', 'adviser-small', 'police-chief'] as const
    const callers = await Promise.all(
      people.map(async person => ({
        token: (await site.as(person).session())?.token ?? null,
        traceId: newTraceId(),
        origin: 'browser' as const,
      })),
    )
    const ids = await Promise.all(callers.map(one => inRequest(site.engine, one, 'account', async open => (await open.acting.actor()).id)))
    const all = [...callers, nobody]
    const mixed: string[] = []
    await Promise.all(
      Array.from({ length: 2000 }, async (_, turn) => {
        const index = (turn * 7919) % all.length
        await inRequest(site.engine, all[index] as Caller, 'governance', async open => {
          if (turn % 3 === 0) await open.acting.run(sql`select 1 / 0`)
          const [row] = await open.acting.rows<{ actor: string }>(who)
          if (row?.actor !== (ids[index] ?? '')) mixed.push(`${turn}: ${row?.actor}`)
        }).catch(() => undefined)
      }),
    )
    expect(mixed).toEqual([])
  })
})
