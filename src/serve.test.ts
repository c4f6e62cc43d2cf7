// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../tests/setup/database.ts'
import { type Serving, serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'sv-serve-'))
let database: TestDatabase
let owner: pg.Pool
let serving: Serving
const said: string[] = []
const logged: string[] = []

const start = (more: Record<string, string> = {}) =>
  serve({
    say: line => said.push(line),
    log: line => logged.push(line),
    environment: { PORT: '0', DATA_DIR: folder, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, ...more },
  })

beforeAll(async () => {
  database = await testDatabase()
  owner = openOwner(database.owner)
  serving = await start()
})
afterAll(async () => {
  await serving.stop()
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const status = async (path: string) => (await fetch(`${serving.address}${path}`, { redirect: 'manual' })).status

describe('a server that started', () => {
  test('answers that it lives and is ready, with the rules that are in force', async () => {
    expect(await status('/health/live')).toBe(200)
    const ready = (await (await fetch(`${serving.address}/health/ready`)).json()) as Record<string, string>
    const { rows } = await owner.query(`select value from core.setting where key = 'rules'`)
    expect(ready).toEqual({ status: 'ok', rules: rows[0].value })
  })

  test('serves the region with its people', async () => {
    expect(said.join('\n')).toContain('midden-nederland 2019-2022 is geladen')
    const page = await (await fetch(`${serving.address}/aanmelden`)).text()
    expect(page).toContain('Midden-Nederland')
    expect(page.match(/persoon=/g)).toHaveLength(13)
    const { rows } = await owner.query(
      `select o.code from core.assignment a join core.organisation o on o.id = a.organisation_id where a.role = 'operator'`,
    )
    expect(rows).toEqual([{ code: 'BUREAU-VEILIGHEIDSCOALITIE' }])
  })

  test('has a start, and a page for whoever is lost', async () => {
    expect((await fetch(serving.address)).status).toBe(200)
    expect(await status('/nergens')).toBe(404)
  })

  test('has its returning work in the list', async () => {
    const { rows } = await owner.query<{ name: string }>('select name from core.job where every is not null order by name')
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['contract.forgetAnswers', 'identity.closeExpiredSessions']))
  })

  test('says that it is not ready while the database is away, goes on living, and is ready again afterwards', async () => {
    const superuser = new pg.Client({ ...database.superuser, database: 'postgres' })
    await superuser.connect()
    const allow = (yes: boolean) => superuser.query(`alter database ${database.owner.database} with allow_connections ${yes}`)
    owner.on('error', () => undefined)
    await allow(false)
    try {
      await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.owner.database])
      expect(await status('/health/ready')).toBe(503)
      expect(await status('/health/live')).toBe(200)
      expect(await status('/v1/session')).toBe(503)
    } finally {
      await allow(true)
      await superuser.end()
    }
    await expect.poll(() => status('/health/ready')).toBe(200)
    expect(logged.join('\n')).toContain('a database connection was lost')
  })

  test('starts again on the same data, and ends without a trace', async () => {
    const other = await start()
    expect((await fetch(`${other.address}/health/ready`)).status).toBe(200)
    await other.stop()
    await expect(fetch(`${other.address}/health/live`)).rejects.toThrow()
    expect(await status('/health/ready')).toBe(200)
  })
})

function production(jwk: object): Record<string, string> {
  const key = join(folder, 'key.json')
  writeFileSync(key, JSON.stringify(jwk))
  return {
    MODE: 'production',
    OIDC_ISSUER: 'https://op.example.invalid',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_KEY_FILE: key,
    PUBLIC_URL: 'https://sv.example',
  }
}

test('a server in production starts on a clean database, without anybody, also while its provider is away', {
  timeout: 60_000,
}, async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const environment = {
    PORT: '0',
    DATA_DIR: join(folder, 'embedded'),
    ...production(await crypto.subtle.exportKey('jwk', pair.privateKey)),
  }
  const real = await serve({ environment })
  try {
    const page = await fetch(`${real.address}/aanmelden`, { redirect: 'manual' })
    expect(page.headers.get('location')).toBe('https://sv.example/aanmelden')
    expect((await fetch(`${real.address}/health/ready`)).status).toBe(200)
    expect((await fetch(`${real.address}/demo-aanbieder/auth`)).status).toBe(404)
  } finally {
    await real.stop()
  }
})

describe('a server does not start', () => {
  test.each<[string, Record<string, string>, string]>([
    ['with wrong settings, of which it names all', { LOG_LEVEL: 'loud', OIDC_CLIENT_ID: 'a' }, 'LOG_LEVEL'],
    ['with a shared secret for the identity provider', { OIDC_CLIENT_SECRET: 'hush' }, 'Een gedeeld geheim'],
    ['with a region pack that is not right', { REGION_PACK: 'src' }, 'Het regiopakket'],
  ])('%s', async (_, more, sentence) => {
    await expect(start(more)).rejects.toThrow(sentence)
  })

  test('on a port that is taken', async () => {
    await expect(start({ PORT: new URL(serving.address).port })).rejects.toThrow('is al in gebruik')
  })

  test('in production on the data of a demonstration', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    const right = production(await crypto.subtle.exportKey('jwk', pair.privateKey))
    await expect(start(right)).rejects.toThrow('verzonnen mensen')
  })

  test('in production with a symmetric key', async () => {
    await expect(start(production({ kty: 'oct', k: 'aHVzaA' }))).rejects.toThrow('gedeeld geheim')
  })

  test('as a demonstration on a database with real people', async () => {
    await owner.query(`insert into core.person (id, subject, name) values ($1, 'real', 'Echt Iemand (fictief)')`, [randomUUID()])
    await expect(start()).rejects.toThrow('zonder wachtwoord')
    await owner.query(`delete from core.person where subject = 'real'`)
  })
})
