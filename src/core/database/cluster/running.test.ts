// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lifeOf } from './processes.ts'
import { claim, findRunning, release, tell } from './running.ts'

let dataFolder: string
const parent = () => ({ pid: process.ppid, life: lifeOf(process.ppid) })
const leave = (text: string) => writeFileSync(join(dataFolder, 'running.json'), text)

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'sv-running-'))
})

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

test('who claims a data folder is found there with socket and address, readable for its owner alone', async () => {
  await claim(dataFolder)
  tell(dataFolder, { socket: '/short/s' })
  tell(dataFolder, { address: 'http://127.0.0.1:3000' })
  expect(findRunning(dataFolder)).toMatchObject({ pid: process.pid, socket: '/short/s', address: 'http://127.0.0.1:3000' })
  expect(statSync(join(dataFolder, 'running.json')).mode & 0o777).toBe(0o600)
  release(dataFolder)
  expect(findRunning(dataFolder)).toBeUndefined()
})

test('a folder that is not there yet is made, closed to others', async () => {
  const folder = join(dataFolder, 'new', 'data')
  await claim(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('a folder of a living process is refused with its address', async () => {
  leave(JSON.stringify({ ...parent(), address: 'http://127.0.0.1:4321' }))
  await expect(claim(dataFolder)).rejects.toThrow(`(proces ${process.ppid}, http://127.0.0.1:4321)`)
  await expect(claim(dataFolder)).rejects.toMatchObject({ code: 'already-running' })
})

test.each([
  ['a process that is gone', () => JSON.stringify({ pid: 4_194_303, life: 'boot:1' })],
  ['a process whose number is used again', () => JSON.stringify({ ...parent(), life: 'boot:1' })],
  ['half a line', () => '{"pid":'],
  ['nothing at all', () => ''],
])('a note of %s does not stand in the way', async (_, text) => {
  leave(text())
  await claim(dataFolder)
  expect(findRunning(dataFolder)?.pid).toBe(process.pid)
})

test('nobody gives free, or speaks for, what another one holds', () => {
  leave(JSON.stringify(parent()))
  tell(dataFolder, { address: 'http://127.0.0.1:1' })
  release(dataFolder)
  expect(findRunning(dataFolder)).toEqual(parent())
  expect(existsSync(join(dataFolder, 'running.json'))).toBe(true)
})
