// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPersonCodes } from '../../src/core/identity/people.ts'
import { movableClock } from '../../src/core/time/clock.ts'
import { type TestSite, testSite } from './site.ts'

const clock = movableClock('2019-05-01T08:00:00Z')
let site: TestSite

beforeAll(async () => {
  site = await testSite({ clock })
})
afterAll(() => site.close())

test('all thirteen people and the operator have a session of their own', async () => {
  const sessions = await Promise.all([...demoPersonCodes, 'operator' as const].map(person => site.as(person).session()))
  expect(new Set(sessions.map(session => session?.token)).size).toBe(14)
})

test('a visitor who did not sign in has no session', async () => {
  expect(await site.as(null).session()).toBeNull()
})

test('a session follows the clock of the site', async () => {
  const mayor = site.as('mayor')
  const before = await mayor.session()
  expect(await mayor.session()).toEqual(before)
  clock.moveDays(400)
  expect((await mayor.session())?.token).not.toBe(before?.token)
})

test('the site answers on a port of its own', async () => {
  const base = await site.listen()
  expect((await fetch(`${base}/v1/openapi.json`)).status).toBe(200)
})
