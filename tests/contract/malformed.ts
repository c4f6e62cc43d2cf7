// SPDX-License-Identifier: EUPL-1.2
import { connect } from 'node:net'
import fc from 'fast-check'

/** Sends bytes as they are and gives back all that came until the line was closed, or a quarter of a second passed in silence. */
export function send(port: number, bytes: string | Buffer): Promise<string> {
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

/** The statuses of the answers in what was heard. */
export const statuses = (heard: string): number[] => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(found => Number(found[1]))

/** What a nearly right request may name: a session, addresses of the site, addresses with something in them, and fields of a body. */
export interface Known {
  cookie: string
  csrf: string
  addresses: readonly string[]
  asking: readonly ((text: string) => string)[]
  /** Names of the fields, each with a value that is right; null where only nonsense comes. */
  fields: Readonly<Record<string, string | null>>
}

const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '/', '..', '%00', '%', '%2e%2e%2f', '\u0000', '{{', '[]', 'null', '-1', '1e309', "' or 1=1 --", 'a'.repeat(5000)),
)
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'G T', '')
const address = ({ addresses, asking }: Known) =>
  fc.oneof(
    fc.constantFrom(...addresses, '*', 'http://elders/'),
    ...asking.map(ask => junk.map(text => ask(encodeURIComponent(text)))),
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
const json = ({ fields }: Known) =>
  fc.oneof(
    fc.json({ maxDepth: 4 }),
    junk,
    fc.constant(JSON.stringify(Object.fromEntries(Object.entries(fields).map(([name, right]) => [name, right ?? '\ud800'])))),
    fc
      .record(
        Object.fromEntries(
          Object.entries(fields).map(([name, right]) => [name, right === null ? junk : fc.oneof(fc.constant(right), junk)]),
        ),
      )
      .map(body => JSON.stringify(body)),
    fc.integer({ min: 100, max: 5000 }).map(depth => '['.repeat(depth)),
    fc.constant(`{${'"a":{'.repeat(2000)}`),
    fc.constantFrom('{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'),
    fc.nat(2000).map(many => Array.from({ length: many }, (_, index) => `a${index}=1`).join('&')),
  )
/** Requests that are nearly one: each part may be as it should or not, with or without a session. */
export const nearlyRight = (known: Known): fc.Arbitrary<string> =>
  fc
    .record({
      method,
      address: address(known),
      headers: fc.array(header, { maxLength: 5 }),
      body: json(known),
      signedIn: fc.boolean(),
      length: fc.constantFrom('right', 'wrong', 'none'),
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
    })
    .map(({ method: verb, address: where, headers, body, signedIn, length, version }) => {
      const size = Buffer.byteLength(body)
      const session = [`Cookie: ${known.cookie}`, `X-Csrf-Token: ${known.csrf}`, `Idempotency-Key: fuzz-${Math.abs(size * 7919)}-key`]
      const counted = length === 'none' ? [] : [`Content-Length: ${length === 'right' ? size : size + 7}`]
      const own = signedIn ? session : []
      return [`${verb} ${where} ${version}`, 'Host: localhost', 'Connection: close', ...own, ...headers, ...counted, '', body].join('\r\n')
    })

/** Sends them over so many lines at once, and gives the number of answers and every answer of 5xx with what was asked. */
export async function sendAll(port: number, all: readonly string[], lines: number): Promise<{ answers: number; failed: string[] }> {
  const failed: string[] = []
  let answers = 0
  await Promise.all(
    Array.from({ length: lines }, async (_unused, line) => {
      for (const bytes of all.filter((_bytes, place) => place % lines === line)) {
        const heard = await send(port, bytes)
        answers += statuses(heard).length > 0 ? 1 : 0
        if (statuses(heard).some(status => status >= 500)) failed.push(`${bytes.slice(0, 600)}\n=> ${heard.slice(0, 200)}`)
      }
    }),
  )
  return { answers, failed }
}
