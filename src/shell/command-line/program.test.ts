// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { at } from '../../../tests/setup/keyboard.ts'
import { seedOperator, seedPeople } from '../../core/identity/seed.ts'

const folder = mkdtempSync(join(tmpdir(), 'sv-cli-'))
const pack = 'regions/midden-nederland-2019-2022'
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('MODE', 'demo')
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the command line', () => {
  it('lists its commands and ends well', async () => {
    const { code, out } = await at('--help')
    expect(code).toBe(0)
    for (const command of ['start', 'region', 'import', 'figures', 'session', 'backup', 'restore']) expect(out).toContain(command)
  })

  it('refuses what it does not know with exit code 2', async () => {
    expect((await at('frobnicate')).code).toBe(2)
    expect((await at('figures', '--area', 'RE03')).code).toBe(2)
  })

  it('checks a region pack, with its notes and without a database', async () => {
    const { code, out, err } = await at('region', 'check', pack)
    expect(code).toBe(0)
    expect(out).toContain('klopt')
    expect(err).toContain('gedrukt staat 361')
  })

  it('names every problem of a pack that is wrong, with file and line', async () => {
    writeFileSync(join(folder, 'region.txt'), 'region: x\nperiod_from: 2019-02-30\n')
    const { code, err } = await at('region', 'check', folder)
    expect(code).toBe(2)
    expect(err).toMatch(/region\.txt:2/)
    expect(err).toMatch(/\d+ fouten in/)
  })

  it('loads a pack once, however often it is asked', async () => {
    expect((await at('region', 'load', pack)).out).toContain('is geladen')
    expect((await at('region', 'load', pack)).out).toContain('was al geladen')
  })
})

describe('figures at the command line', () => {
  it('shows counts, change, interval, source and vintage', async () => {
    const { code, out } = await at('figures', '--area', 'RE03', '--offence', '0.0.0', '--years', '2015,2018')
    expect(code).toBe(0)
    for (const part of ['107.527', '91.191', '-15,2%', '95%-interval', '47013NED', '2023-11-17', '2023-01-01']) expect(out).toContain(part)
  })

  it('gives the same as JSON', async () => {
    const { out } = await at('figures', '--area', 'RE03', '--offence', '1.4.7', '--years', '2015,2018', '--json')
    const found = JSON.parse(out) as { years: { registered: number }[]; changes: { change: { share: number } }[] }
    expect(found.years.map(year => year.registered)).toEqual([103, 70])
    expect(found.changes[0]?.change.share).toBeCloseTo(-0.32, 2)
  })

  it('says plainly what it does not have', async () => {
    expect(await at('figures', '--area', 'XX00', '--offence', '0.0.0', '--years', '2015')).toMatchObject({
      code: 2,
      err: expect.stringContaining('kennen we niet'),
    })
    expect(await at('figures', '--area', 'RE03', '--offence', '0.0.0', '--years', '1999')).toMatchObject({
      code: 2,
      err: expect.stringContaining('geen cijfers'),
    })
    expect((await at('figures', '--area', 'RE03', '--offence', '0.0.0', '--years', 'vorig jaar')).code).toBe(2)
  })
})

describe('imports at the command line', () => {
  it('refuses a file with a bad row whole, with the line and what is wrong', async () => {
    const file = join(folder, 'bad.csv')
    writeFileSync(file, '"ID";"SoortMisdrijf";"RegioS";"Perioden";"GeregistreerdeMisdrijven_1"\n"1";"0.0.0 ";"GM0344";"2018JJ00";"veel"\n')
    const { code, err } = await at('import', 'registered-crime', file)
    expect(code).toBe(2)
    expect(err).toMatch(/[Rr]egel 2/)
    expect(err).toContain('niets bewaard')
  })

  it('says that a file is not there', async () => {
    expect((await at('import', 'areas', join(folder, 'nothing.json'))).code).not.toBe(0)
  })
})

describe('sessions and backups at the command line', () => {
  it('opens a session for a demonstration person', async () => {
    const owner = openOwner(database.owner)
    await seedPeople(owner)
    await seedOperator(owner)
    await owner.end()
    const { code, out } = await at('session', '--as', 'mayor', '--json')
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining(['token', 'csrf', 'expiresAt']))
  })

  it('backs up, refuses to overwrite, and restores only when told so', async () => {
    const file = join(folder, 'all.backup')
    expect(await at('backup', file)).toMatchObject({ code: 0 })
    expect(existsSync(file)).toBe(true)
    expect(await at('backup', file)).toMatchObject({ code: 2, err: expect.stringContaining('bestaat al') })
    expect(await at('restore', file)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') })
    expect(await at('restore', file, '--yes')).toMatchObject({ code: 0, out: expect.stringContaining('Teruggezet') })
    expect((await at('figures', '--area', 'RE03', '--offence', '1.1.1', '--years', '2018')).out).toContain('6.170')
  })
})

describe('invented years at the command line', () => {
  it('are refused in production, where a region is already, and for years that are none', async () => {
    expect(await at('demo', '--seed', '1')).toMatchObject({ code: 2, err: expect.stringContaining('niet leeg') })
    expect(await at('demo', '--seed', '1', '--years', '2022-2019')).toMatchObject({ code: 2, err: expect.stringContaining('geen jaren') })
    const real = {
      MODE: 'production',
      OIDC_ISSUER: 'https://aanmelden.voorbeeld.nl',
      OIDC_CLIENT_ID: 'slagvaardig',
      OIDC_CLIENT_KEY_FILE: 'package.json',
      PUBLIC_URL: 'https://slagvaardig.voorbeeld.nl',
    }
    for (const [name, value] of Object.entries(real)) vi.stubEnv(name, value)
    try {
      expect(await at('demo', '--seed', '1')).toMatchObject({
        code: 2,
        err: expect.stringContaining('MODE=production weigert dit'),
        out: '',
      })
    } finally {
      for (const name of Object.keys(real)) vi.stubEnv(name, name === 'MODE' ? 'demo' : undefined)
    }
  })
})
