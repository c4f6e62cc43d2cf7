// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isLoopback } from './combinations.ts'
import { declared } from './declared.ts'
import { describeSettings } from './describe.ts'
import { root } from './root.ts'
import { loadSettings, readSettings, settingsFile } from './settings.ts'

const production = {
  OIDC_ISSUER: 'https://aanmelden.example.nl',
  OIDC_CLIENT_ID: 'slagvaardig',
  OIDC_CLIENT_KEY_FILE: 'package.json',
  PUBLIC_URL: 'https://slagvaardig.example.nl',
}

describe('settings that are right', () => {
  test('nothing needs to be set: a demonstration on this machine alone', () => {
    const { settings } = readSettings({})
    expect(settings).toMatchObject({ MODE: 'demo', HOST: '127.0.0.1', PORT: 3000, PUBLIC_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'info' })
    expect(settings?.DATA_DIR).toBe(join(root, 'data'))
    expect(settings?.REGION_PACK).toEqual([join(root, 'regions/midden-nederland-2019-2022')])
    expect(settings?.DATABASE_URL).toBeUndefined()
  })

  test('an identity provider means production, with the addresses as given', () => {
    const { settings } = readSettings({ ...production, HOST: '0.0.0.0', PUBLIC_URL: 'https://slagvaardig.example.nl/' })
    expect(settings).toMatchObject({ MODE: 'production', HOST: '0.0.0.0', PUBLIC_URL: 'https://slagvaardig.example.nl' })
    expect(settings?.OIDC_CLIENT_KEY_FILE).toBe(join(root, 'package.json'))
  })

  test('empty values count as none', () => {
    expect(readSettings({ PORT: '', OIDC_ISSUER: ' ', DATABASE_URL: '' })).toEqual(readSettings({}))
  })

  test('a database of one’s own may be reached over a socket', () => {
    const result = readSettings({
      DATABASE_URL: 'postgresql://app@/sv?host=/run/pg',
      DATABASE_OWNER_URL: 'postgres://owner:x@db.example:5433/sv',
    })
    expect(result.errors).toBeUndefined()
  })

  test('the address of the site writes an IPv6 host in brackets', () => {
    expect(readSettings({ HOST: '::1', PORT: '0' }).settings?.PUBLIC_URL).toBe('http://[::1]:0')
  })

  test('several region packs keep their order', () => {
    const packs = 'regions/midden-nederland-2019-2022, src'
    expect(readSettings({ REGION_PACK: packs }).settings?.REGION_PACK).toEqual(packs.split(', ').map(pack => join(root, pack)))
  })
})

describe('settings that are wrong', () => {
  test.each([
    ['PORT', '65536', 'PORT moet zijn: een getal van 0 tot en met 65535 (nu: 65536).'],
    ['PORT', 'http', 'PORT moet zijn: een getal van 0 tot en met 65535 (nu: http).'],
    ['HOST', 'http://localhost', 'HOST moet zijn: een naam of IP-adres, zonder poort (nu: http://localhost).'],
    ['MODE', 'test', 'MODE moet zijn: een van: demo, production (nu: test).'],
    ['PUBLIC_URL', 'ftp://x', 'PUBLIC_URL moet zijn: een adres dat begint met https://, http:// (nu: ftp://x).'],
    ['PUBLIC_URL', 'http://x/pad', 'PUBLIC_URL moet zijn: een adres zonder pad, vraagteken of naam erin (nu: http://x/pad).'],
    [
      'REGION_PACK',
      'regions/nergens',
      `REGION_PACK moet zijn: een map die bestaat; ${join(root, 'regions/nergens')} is er niet (nu: regions/nergens).`,
    ],
    ['REGION_PACK', 'src,src', 'REGION_PACK moet zijn: elke map één keer (nu: src,src).'],
    ['SMTP_URL', 'mail.example', 'SMTP_URL moet zijn: een adres dat begint met smtps://, smtp://.'],
    ['SECURITY_CONTACT', 'bel ons', 'SECURITY_CONTACT moet zijn: een mailto:- of https:-adres (nu: bel ons).'],
    ['LOG_LEVEL', 'all', 'LOG_LEVEL moet zijn: een van: error, warn, info, debug (nu: all).'],
  ])('%s=%s is refused with what is wanted', (name, value, sentence) => {
    expect(readSettings({ [name]: value }).errors).toEqual([sentence])
  })

  test('all that is wrong is told at once', () => {
    const { errors } = readSettings({ PORT: 'x', LOG_LEVEL: 'x', HOST: '0.0.0.0', DATABASE_URL: 'postgresql://app@db/sv' })
    expect(errors).toHaveLength(4)
  })

  test('a wrong value does not make its partner look lonely', () => {
    const { errors } = readSettings({ DATABASE_URL: 'mysql://db', DATABASE_OWNER_URL: 'postgresql://owner@db/sv' })
    expect(errors).toEqual(['DATABASE_URL moet zijn: een adres als postgresql://gebruiker:wachtwoord@machine/database.'])
  })

  test('a password is never repeated', () => {
    for (const name of ['DATABASE_URL', 'SMTP_URL']) {
      fc.assert(
        fc.property(fc.stringMatching(/^[a-z0-9@:]{8,20}$/), secret => {
          for (const value of [`mysql://me:geheim${secret}@db/sv`, `geheim${secret}`, `postgresql://geheim${secret}`, `x ${secret}`]) {
            expect(readSettings({ [name]: value }).errors?.join('\n')).not.toContain(secret)
          }
        }),
        { numRuns: 50 },
      )
    }
  })
})

describe('combinations that are refused', () => {
  const database = { DATABASE_URL: 'postgresql://app@db/sv', DATABASE_OWNER_URL: 'postgresql://owner@db/sv' }

  test.each<[string, Record<string, string>, string]>([
    ['production without an identity provider', { MODE: 'production', PUBLIC_URL: 'https://x.nl' }, 'MODE=production vraagt OIDC_ISSUER'],
    ['production without a client', { ...production, OIDC_CLIENT_ID: '' }, 'MODE=production vraagt OIDC_CLIENT_ID'],
    ['production over http', { ...production, PUBLIC_URL: 'http://x.nl' }, 'MODE=production vraagt PUBLIC_URL met https'],
    ['an identity provider over http', { ...production, OIDC_ISSUER: 'http://x.nl' }, 'OIDC_ISSUER moet in production met https'],
    ['demo for the whole network', { HOST: '0.0.0.0' }, 'MODE=demo luistert alleen op deze machine'],
    ['demo beside an identity provider', { ...production, MODE: 'demo' }, 'MODE=demo gaat niet samen met OIDC_ISSUER'],
    ['a client without an identity provider', { OIDC_CLIENT_ID: 'x' }, 'hebben zonder OIDC_ISSUER geen betekenis'],
    ['a database without its owner', { DATABASE_URL: database.DATABASE_URL }, 'Geef DATABASE_URL en DATABASE_OWNER_URL samen'],
    ['an owner without a database', { DATABASE_OWNER_URL: database.DATABASE_OWNER_URL }, 'Geef DATABASE_URL en DATABASE_OWNER_URL samen'],
    ['a server that owns the tables', { ...database, DATABASE_OWNER_URL: database.DATABASE_URL }, 'moeten verschillende gebruikers noemen'],
  ])('%s', (_, given, sentence) => {
    expect(readSettings(given).errors?.join('\n')).toContain(sentence)
  })

  test.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.example.nl', false],
    ['10.0.0.1', false],
  ])('%s is this machine alone: %s', (host, expected) => expect(isLoopback(host)).toBe(expected))
})

describe('the file with settings', () => {
  let folder: string
  const write = (text: string) => writeFileSync(join(folder, settingsFile), text)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sv-settings-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is read when it is there, and the environment goes first', () => {
    expect(loadSettings({}, folder)).toEqual(readSettings({}))
    write('# of this machine\nPORT=4000\nLOG_LEVEL=warn\n')
    expect(loadSettings({ PORT: '5000', LOG_LEVEL: '' }, folder).settings).toMatchObject({ PORT: 5000, LOG_LEVEL: 'warn' })
  })

  test('a name with a typing error is told beside the other errors', () => {
    write('PROT=4000\nPORT=x\n')
    expect(loadSettings({}, folder).errors).toHaveLength(2)
    expect(loadSettings({}, folder).errors?.[0]).toContain('PROT in slagvaardig.env is geen instelling')
  })
})

describe('the page about the settings', () => {
  test('docs/settings.md says what the code does (renew it with vitest -u)', async () => {
    const page = join(root, 'docs/settings.md')
    expect(existsSync(page)).toBe(true)
    await expect(describeSettings()).toMatchFileSnapshot(page)
  })

  test('every setting is explained in one sentence in both languages', () => {
    for (const { nl, en } of Object.values(declared)) {
      for (const sentence of [nl, en]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/)
    }
  })
})
