// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { command, type Product, startProduct } from '../setup/product.ts'
import { proved } from '../setup/proved.ts'
import { nearlyRight, sendAll } from './malformed.ts'

const folder = mkdtempSync(join(tmpdir(), 'sv-hostile-'))
const environment = { DATA_DIR: join(folder, 'data'), MODE: 'demo', HOST: '127.0.0.1' }
let product: Product
let port = 0
let token = ''
beforeAll(async () => {
  product = await startProduct(environment)
  expect(product.address, product.said).not.toBe('')
  port = Number(new URL(product.address).port)
  token = await command(['session', '--as', 'bureau-coordinator'], environment)
}, 300_000)
afterAll(async () => {
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))
const alive = async (): Promise<boolean> => product.process.exitCode === null && (await fetch(`${product.address}/health/ready`)).ok

test('10,000 malformed requests over raw sockets get no answer of 5xx and end nothing (T-32)', async () => {
  const session = (await (await fetch(`${product.address}/v1/session`, { headers: { authorization: `Bearer ${token}` } })).json()) as {
    csrf: string
  }
  const known = {
    cookie: `slagvaardig=${token}`,
    csrf: session.csrf,
    addresses: [
      '/',
      '/v1',
      '/v1/obstacles',
      '/v1/support-requests',
      '/v1/trends',
      '/v1/openapi.json',
      '/aanmelden',
      '/drempels/melden',
      '/v1/_search',
    ],
    asking: [
      (text: string) => `/v1/obstacles/${text}`,
      (text: string) => `/v1/registered-crime?area=${text}`,
      (text: string) => `/v1/access/explanations?rule=${text}`,
      (text: string) => `/partners/${text}`,
    ],
    fields: { happens: null, domain: 'other', lookAlikes: 'seen', theme: null, question: null },
  }
  const sample = fc.sample(nearlyRight(known), { numRuns: 10_000, seed: inject('seed') })
  await sendAll(port, sample.slice(0, 1_000), 32)
  const before = memory()
  const { answers, failed } = await sendAll(port, sample, 32)
  proved('T-32', 'malformed over raw sockets', {
    sent: sample.length,
    answers,
    '5xx': failed.length,
    'memory grew (MB)': Math.round(memory() - before),
    aim: '0 of 5xx, 50 MB',
    seed: inject('seed'),
  })
  expect(failed.slice(0, 5)).toEqual([])
  expect(await alive()).toBe(true)
})

test('bodies that are too large, too deep, poisonous or of too many parts are refused with 4xx (T-32)', async () => {
  const post = (body: string, type = 'application/json') =>
    fetch(`${product.address}/v1/support-requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': randomUUID() },
      body,
    }).then(
      answer => answer.status,
      () => 0,
    )
  const bodies: Record<string, [string, string?]> = {
    '10 MB of JSON': [JSON.stringify({ question: 'a'.repeat(10_000_000) })],
    'one byte too many': [`"${'a'.repeat(1_048_576)}"`],
    '200,000 deep': ['['.repeat(200_000)],
    '20,000 deep and closed': [`${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    'a __proto__': ['{"theme":"cyber","question":"x","__proto__":{"admin":true}}'],
    'a constructor': ['{"theme":"cyber","constructor":{"prototype":{"admin":true}}}'],
    '50,000 fields': [`{${Array.from({ length: 50_000 }, (_unused, place) => `"f${place}":1`).join()}}`],
    '50,000 parts of a form': [
      Array.from({ length: 50_000 }, (_unused, place) => `f${place}=1`).join('&'),
      'application/x-www-form-urlencoded',
    ],
    'half a surrogate': ['{"theme":"cyber","question":"\\ud800"}'],
    'no JSON': ['{"theme":'],
    'a number out of reach': ['{"theme":1e999999}'],
  }
  const answered: Record<string, number> = {}
  for (const [name, [body, type]] of Object.entries(bodies)) answered[name] = await post(body, type)
  const wrong = Object.entries(answered).filter(([, status]) => status !== 0 && (status < 400 || status >= 500))
  const cut = Object.values(answered).filter(status => status === 0).length
  proved('T-32', 'hostile bodies', { sent: Object.keys(bodies).length, 'line cut': cut, 'other than 4xx': wrong.length, aim: 0 })
  expect(wrong).toEqual([])
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  expect(await alive()).toBe(true)
})

test('2,000 sockets that send their header or body a byte at a time are gone within 15 s, and others are served meanwhile (T-32)', async () => {
  const many = 2_000
  const began = performance.now()
  const gone: number[] = []
  const sockets: Socket[] = []
  for (let place = 0; place < many; place += 1) {
    const socket = connect(port, '127.0.0.1')
    const head = `POST /v1/support-requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
    socket.on('connect', () => socket.write(place % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{`))
    const drip = setInterval(() => socket.write(place % 2 === 0 ? 'X: y\r\n' : 'a'), 2_000)
    socket.on('data', () => undefined).on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      gone.push(performance.now() - began)
    })
    sockets.push(socket)
    if (place % 200 === 199) await wait(20)
  }
  const opened = performance.now() - began
  const times: number[] = []
  while (gone.length < many && performance.now() - began < 60_000) {
    const asked = performance.now()
    const { status } = await fetch(`${product.address}/v1/trends`, { headers: { authorization: `Bearer ${token}`, connection: 'close' } })
    expect(status).toBe(200)
    times.push(performance.now() - asked)
    await wait(100)
  }
  for (const socket of sockets) socket.destroy()
  times.sort((one, other) => one - other)
  proved('T-32', 'slow headers and bodies', {
    sockets: many,
    'gone within 15 s of the last': gone.filter(at => at - opened < 15_000).length,
    'last gone after (s)': Number(((Math.max(...gone) - opened) / 1000).toFixed(1)),
    'others served': times.length,
    'others, slowest but 1 % (ms)': Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    aim: '15 s',
  })
  expect(gone.filter(at => at - opened < 15_000).length).toBe(many)
  expect(await alive()).toBe(true)
})
