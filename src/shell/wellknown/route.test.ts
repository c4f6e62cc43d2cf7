// SPDX-License-Identifier: EUPL-1.2
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { movableClock } from '../../core/time/clock.ts'
import { addWellKnown } from './route.ts'

test('security.txt is answered as plain text, by the clock and the contact of the installation', async () => {
  const server = Fastify()
  addWellKnown(server, {
    publicUrl: 'https://regio.example',
    contact: 'mailto:zwak@regio.example',
    clock: movableClock('2026-03-01T08:00:00Z'),
  })
  const answer = await server.inject('/.well-known/security.txt')
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(answer.body).toContain('Contact: mailto:zwak@regio.example\nExpires: 2026-08-28T00:00:00Z\n')
  await server.close()
})
