// SPDX-License-Identifier: EUPL-1.2
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { gardenSite, known } from '../access/trial/site.ts'
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

/** Sends bytes as they are and gives back all that came until the line was closed, or a quarter of a second passed in silence. */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise(done => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(250, () => socket.destroy())
    socket.on('data', part => {
      heard += part.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(heard))
  })
}

const statuses = (heard: string): number[] => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(found => Number(found[1]))

const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '/', '..', '%00', '%', '%2e%2e%2f', '\u0000', '{{', '[]', 'null', '-1', '1e309', "' or 1=1 --", 'a'.repeat(5000)),
)
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'G T', '')
const address = fc.oneof(
  fc.constantFrom(
    '/',
    '/v1',
    '/v1/',
    '/v1/trial-beds',
    `/v1/trial-beds/${known.mine}`,
    `/v1/trial-beds/${known.mine}/plantings`,
    '/v1/openapi.json',
    '/aanmelden',
    '*',
    'http://elders/',
  ),
  junk.map(text => `/v1/trial-beds/${encodeURIComponent(text)}`),
  junk.map(text => `/v1/trial-plots?name=${encodeURIComponent(text)}`),
  junk.map(text => `/v1/access/explanations?rule=${encodeURIComponent(text)}`),
  junk.map(text => `/${text}`),
)
const header = fc.oneof(
  fc.constantFrom(
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 3',
    'Expect: 100-continue',
    'Upgrade: websocket',
    'Host: elders',
    'If-Match: "x"',
    'traceparent: 00-zz',
  ),
  fc
    .constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'x/y; charset=utf-7',
      '',
    )
    .map(type => `Content-Type: ${type}`),
  fc
    .tuple(
      fc.constantFrom('Cookie', 'Authorization', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'Accept-Language', 'X-Csrf-Token', 'X'),
      junk,
    )
    .map(([name, value]) => `${name}: ${value}`),
)
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  junk,
  fc.constant(JSON.stringify({ name: '\ud800', plotId: known.plot })),
  fc.record({ name: junk, plotId: fc.oneof(fc.constant(known.plot), junk), note: junk }).map(body => JSON.stringify(body)),
  fc.integer({ min: 100, max: 5000 }).map(depth => '['.repeat(depth)),
  fc.constant(`{${'"a":{'.repeat(2000)}`),
  fc.nat(2000).map(many => Array.from({ length: many }, (_, index) => `a${index}=1`).join('&')),
)

/** A request that is nearly one: each part may be as it should or not, with or without a session. */
const request = fc
  .record({
    method,
    address,
    headers: fc.array(header, { maxLength: 5 }),
    body: json,
    signedIn: fc.boolean(),
    length: fc.constantFrom('right', 'wrong', 'none'),
    version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
  })
  .map(({ method: verb, address: where, headers, body, signedIn, length, version }) => {
    const size = Buffer.byteLength(body)
    const own = signedIn ? [`Cookie: ${cookie}`, `X-Csrf-Token: ${csrf}`, `Idempotency-Key: fuzz-${Math.abs(size * 7919)}-key`] : []
    const counted = length === 'none' ? [] : [`Content-Length: ${length === 'right' ? size : size + 7}`]
    return [`${verb} ${where} ${version}`, 'Host: localhost', 'Connection: close', ...own, ...headers, ...counted, '', body].join('\r\n')
  })

describe('a malformed request', () => {
  it('never makes the server fail: 2,000 of them, none answered with 5xx', { timeout: 180_000 }, async () => {
    const failed: string[] = []
    let answers = 0
    const sample = fc.sample(request, { numRuns: 2000, seed: inject('seed') })
    const lanes = Array.from({ length: 32 }, (_, lane) => sample.filter((_bytes, index) => index % 32 === lane))
    await Promise.all(
      lanes.map(async lane => {
        for (const bytes of lane) {
          const heard = await send(bytes)
          answers += statuses(heard).length > 0 ? 1 : 0
          if (statuses(heard).some(status => status >= 500)) failed.push(`${bytes.slice(0, 600)}\n=> ${heard.slice(0, 200)}`)
        }
      }),
    )
    expect(failed).toEqual([])
    expect(answers).toBeGreaterThan(1000)
    expect((await site.as('mayor').get('/v1/trial-plots')).status).toBe(200)
  })

  it('that is no HTTP at all is told so, with the headers of every answer', async () => {
    for (const bytes of ['hallo\r\n\r\n', 'GET /v1/trial-plots\r\n\r\n', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`]) {
      const heard = await send(bytes)
      expect(statuses(heard)[0]).toBeGreaterThanOrEqual(400)
      expect(heard).toMatch(/\r\nAPI-Version: 0\.1\.0\r\n/i)
      expect(heard).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/i)
      expect(heard).toMatch(/application\/problem\+json/)
    }
  })

  it('cannot smuggle a second one behind two lengths', async () => {
    const inner = 'GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n'
    const heard = await send(
      `POST /v1/trial-beds HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`,
    )
    expect([statuses(heard).length, heard.includes('openapi')]).toEqual([1, false])
  })
})
