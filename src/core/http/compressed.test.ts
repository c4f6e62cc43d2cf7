// SPDX-License-Identifier: EUPL-1.2
import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { sendHtml } from './compressed.ts'

const page = `<p>${'Drempels weg. '.repeat(200)}</p>`
const server = Fastify()
server.route({ method: ['GET', 'POST'], url: '/', handler: (request, reply) => sendHtml(request, reply, page) })
const ask = (method: 'GET' | 'POST', encoding: string) => server.inject({ method, url: '/', headers: { 'accept-encoding': encoding } })

test.each(['br', 'gzip, deflate, br', 'gzip, br;q=0.5, *'])('a page is sent small to who takes it (%s)', async encoding => {
  const answer = await ask('GET', encoding)
  expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page)
})

test.each(['', 'gzip', 'br;q=0', 'brotli'])('and as it is to who does not (%s)', async encoding => {
  const answer = await ask('GET', encoding)
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.body).toBe(page)
})

test('a page that repeats what was posted is never compressed, because its size would tell of the secret in it', async () => {
  expect((await ask('POST', 'br')).headers['content-encoding']).toBeUndefined()
})
