// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAlive, waitUntil } from '../../src/core/database/cluster/processes.ts'
import { databaseProcess } from '../setup/processes.ts'
import { type Product, startProduct } from '../setup/product.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'sv-start-'))
const environment = { DATA_DIR: dataFolder }
let product: Product

beforeAll(async () => {
  product = await startProduct(environment)
  expect(product.address, product.said).not.toBe('')
})

afterAll(async () => {
  await product.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${product.address}${path}`, { redirect: 'manual' })).status
}

describe('one command starts the product', () => {
  test('it says where it answers, and it answers there', async () => {
    expect(product.said).toContain('Slagvaardig draait op http://127.0.0.1:')
    expect(await statusOf('/health/live')).toBe(200)
    expect(await statusOf('/health/ready')).toBe(200)
    expect(await statusOf('/')).toBeLessThan(400)
  })

  test('a second start on the same data is refused plainly, and the first goes on', async () => {
    const second = await startProduct(environment)
    expect(await second.ended).toBe(1)
    expect(second.said).toContain(`Er draait al een Slagvaardig op deze gegevensmap: ${dataFolder}`)
    expect(second.said).toContain(product.address)
    expect(await statusOf('/health/ready')).toBe(200)
  })

  test('kill -9 leaves no database behind, and the next start is clean', async () => {
    const database = databaseProcess(dataFolder) ?? 0
    product.process.kill('SIGKILL')
    await product.ended
    expect(await waitUntil(() => !isAlive(database), 10_000)).toBe(true)
    product = await startProduct(environment)
    expect(await statusOf('/health/ready')).toBe(200)
  })

  test('a request to stop ends server and database in order', async () => {
    const database = databaseProcess(dataFolder) ?? 0
    expect(await product.stop()).toBe(0)
    expect(isAlive(database)).toBe(false)
    expect(existsSync(join(dataFolder, 'running.json'))).toBe(false)
    product = await startProduct(environment)
    expect(product.address).not.toBe('')
  })
})

describe('what cannot work is refused at the start', () => {
  test('all wrong settings are listed at once', async () => {
    const refused = await startProduct({ ...environment, PORT: 'http', LOG_LEVEL: 'veel', HOST: '0.0.0.0' })
    expect(await refused.ended).toBe(1)
    for (const name of ['PORT', 'LOG_LEVEL', 'MODE=demo']) expect(refused.said).toContain(name)
  })

  test('a port that is taken is named', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sv-port-'))
    const refused = await startProduct({ DATA_DIR: other, PORT: new URL(product.address).port })
    expect(await refused.ended).toBe(1)
    expect(refused.said).toContain(new URL(product.address).port)
    expect(databaseProcess(other)).toBeUndefined()
    rmSync(other, { recursive: true, force: true })
  })
})
