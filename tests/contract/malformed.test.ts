// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { gardenSite, known as own } from '../access/trial/site.ts'
import { nearlyRight, send, sendAll, statuses } from './malformed.ts'
import type { TestSite } from '../setup/site.ts'

let site: TestSite
let port = 0
let cookie = ''
let csrf = ''
beforeAll(async () => {
  site = await gardenSite()
  port = Number(new URL(await site.listen()).port)
  const session = await site.as('mayor').session()
  cookie = `slagvaardig=${session?.token}`
  csrf = session?.csrf ?? ''
})
afterAll(() => site.close())

describe('a malformed request', () => {
  it('never makes the server fail: 2,000 of them, none answered with 5xx', { timeout: 180_000 }, async () => {
    const known = {
      cookie,
      csrf,
      addresses: [
        '/',
        '/v1',
        '/v1/',
        '/v1/trial-beds',
        `/v1/trial-beds/${own.mine}`,
        `/v1/trial-beds/${own.mine}/plantings`,
        '/v1/openapi.json',
        '/aanmelden',
      ],
      asking: [
        (text: string) => `/v1/trial-beds/${text}`,
        (text: string) => `/v1/trial-plots?name=${text}`,
        (text: string) => `/v1/access/explanations?rule=${text}`,
      ],
      fields: { name: null, plotId: own.plot, note: null },
    }
    const sample = fc.sample(nearlyRight(known), { numRuns: 2000, seed: inject('seed') })
    const { answers, failed } = await sendAll(port, sample, 32)
    expect(failed).toEqual([])
    expect(answers).toBeGreaterThan(1000)
    expect((await site.as('mayor').get('/v1/trial-plots')).status).toBe(200)
  })

  it('that is no HTTP at all is told so, with the headers of every answer', async () => {
    for (const bytes of ['hallo\r\n\r\n', 'GET /v1/trial-plots\r\n\r\n', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`]) {
      const heard = await send(port, bytes)
      expect(statuses(heard)[0]).toBeGreaterThanOrEqual(400)
      expect(heard).toMatch(/\r\nAPI-Version: 0\.1\.0\r\n/i)
      expect(heard).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/i)
      expect(heard).toMatch(/application\/problem\+json/)
    }
  })

  it('cannot smuggle a second one behind two lengths', async () => {
    const inner = 'GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'
    const heard = await send(
      port,
      `POST /v1/trial-beds HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`,
    )
    expect([statuses(heard).length, heard.includes('openapi')]).toEqual([1, false])
  })
})
