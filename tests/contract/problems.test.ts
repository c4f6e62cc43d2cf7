// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenSite, known } from '../access/trial/site.ts'
import type { Reply, TestSite } from '../setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await gardenSite()
})
afterAll(() => site.close())

interface Told {
  status: number
  title: string
  detail: string
  traceId: string
  errors?: { in: string; name: string; detail: string }[]
}
const mayor = () => site.as('mayor')
const dig = (body: unknown, headers: Record<string, string> = {}) => mayor().post<Told>('/v1/trial-beds', body, headers)

/** Answers of every kind: good ones, each sort of problem, and addresses that do not exist. */
const kinds: [what: string, status: number, ask: () => Promise<Reply<Told>>][] = [
  ['a list', 200, () => mayor().get('/v1/trial-plots')],
  ['a record', 200, () => mayor().get(`/v1/trial-beds/${known.mine}`)],
  ['something made', 201, () => dig({ name: 'Goed', plotId: known.plot })],
  ['wrong input', 400, () => dig({})],
  ['nobody signed in', 401, () => site.as(null).get('/v1/trial-plots')],
  ['another role', 403, () => site.as('police-chief').get(`/v1/trial-beds/${known.mine}`)],
  ['a change without csrf', 403, () => dig({ name: 'x', plotId: known.plot }, { 'x-csrf-token': 'x' })],
  ['a record of somebody else', 404, () => mayor().get(`/v1/trial-beds/${known.theirs}`)],
  ['an unknown address', 404, () => mayor().get('/v1/nothing-here')],
  ['a trailing slash', 404, () => mayor().get('/v1/trial-plots/')],
  ['the API itself', 404, () => mayor().get('/v1')],
  ['another method', 404, () => mayor().send('DELETE', '/v1/trial-plots')],
  ['a broken address', 400, () => mayor().get('/v1/trial-beds/%E0%A4%A')],
  ['broken JSON', 400, () => dig('{"name":', { 'content-type': 'application/json' })],
  ['another form of body', 415, () => dig('<bed/>', { 'content-type': 'application/xml' })],
  ['a form where none belongs', 415, () => dig('name=x', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['too large a body', 413, () => dig({ name: 'x'.repeat(1_100_000), plotId: known.plot })],
  ['a poisoned body', 400, () => dig('{"__proto__":{"x":1}}', { 'content-type': 'application/json' })],
  ['another version', 412, () => mayor().post(`/v1/trial-beds/${known.mine}/plantings`, { note: 'x' }, { 'if-match': '"x"' })],
  ['no version', 428, () => mayor().post(`/v1/trial-beds/${known.mine}/plantings`, { note: 'x' })],
  ['a fault of ours', 500, () => dig({ name: 'Fout', plotId: known.plot, fail: true })],
]

describe('every answer', () => {
  it.each(kinds)('carries the version and the headers of safety: %s (%i)', async (_what, status, ask) => {
    const reply = await ask()
    expect(reply.status).toBe(status)
    expect(reply.headers).toMatchObject({
      'api-version': '0.1.0',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
    if (status < 400) return
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(reply.body).toMatchObject({
      status,
      title: expect.stringMatching(/\S/),
      detail: expect.stringMatching(/\S/),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(reply.text).not.toMatch(/\bat .*\.ts:\d|pg_|select |insert /i)
  })

  it('speaks Dutch, and English to whoever asks for it', async () => {
    const say = async (language: string) => (await site.as(null).get<Told>('/v1/trial-plots', { 'accept-language': language })).body.title
    expect([await say('nl'), await say('fr'), await say('en-GB,nl;q=0.5')]).toEqual([
      'U bent niet aangemeld',
      'U bent niet aangemeld',
      'You are not signed in',
    ])
  })

  it('follows the trace of the caller', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
    const { body } = await site.as(null).get<Told>('/v1/trial-plots', { traceparent: `00-${trace}-00f067aa0ba902b7-01` })
    expect(body.traceId).toBe(trace)
    const zero = await site.as(null).get<Told>('/v1/trial-plots', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` })
    expect(zero.body.traceId).not.toBe('0'.repeat(32))
  })
})

describe('wrong input', () => {
  it('is told all at once, each with where and a sentence', async () => {
    const { body } = await dig({ name: '', plotId: 'x', organisationId: 3 })
    expect(body.errors?.map(({ in: place, name }) => `${place} ${name}`).sort()).toEqual([
      'body /name',
      'body /organisationId',
      'body /plotId',
    ])
    expect(body.errors?.find(({ name }) => name === '/name')?.detail).toBe('Vul dit in.')
    expect((await dig({ name: 'x'.repeat(81), plotId: known.plot })).body.errors).toEqual([
      { in: 'body', name: '/name', detail: 'Hoogstens 80 tekens.' },
    ])
  })

  it('is told of the address and the body together', async () => {
    const { body } = await mayor().post<Told>('/v1/trial-beds/geen-id/plantings', {}, { 'if-match': '"x"' })
    expect(body.errors?.map(({ in: place, name }) => `${place} ${name}`).sort()).toEqual(['body /note', 'path id'])
  })

  it('is no reason to tell somebody without the role what a record looks like', async () => {
    expect((await site.as('police-chief').get('/v1/trial-beds/geen-id')).status).toBe(403)
    expect((await site.as(null).get('/v1/trial-beds/geen-id')).status).toBe(401)
  })

  it('is a text that no database can hold', async () => {
    expect((await dig({ name: 'a\u0000b', plotId: known.plot })).status).toBe(400)
  })

  it('never lets a body point an act at another record than its address', async () => {
    const etag = String((await mayor().get(`/v1/trial-beds/${known.mine}`)).headers.etag)
    const { status } = await mayor().post(
      `/v1/trial-beds/${known.mine}/plantings`,
      { note: 'hier', id: known.closed },
      { 'if-match': etag },
    )
    expect(status).toBe(200)
  })
})
