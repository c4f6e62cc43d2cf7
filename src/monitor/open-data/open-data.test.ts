// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'

interface Entry {
  '@id': string
  'dct:title': { '@language': string; '@value': string }[]
  'dcat:distribution': {
    'dcat:downloadURL': { '@id': string }
    'dcat:mediaType': { '@id': string }
    'dct:rights': { 'rdfs:label': string }
    'dct:license': object
  }[]
  [other: string]: unknown
}
let site: TestSite

beforeAll(async () => {
  const clock = movableClock('2021-06-01T09:00:00Z')
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack, clock)
    },
  })
})
afterAll(() => site.close())

const everybody = () => site.as(null)

describe('the catalogue', () => {
  test('has what DCAT-AP-NL asks of a catalogue, of each data set and of each form of it', async () => {
    const { status, headers, text } = await everybody().get('/v1/open-data')
    expect([status, headers['content-type']]).toEqual([200, 'application/ld+json; charset=utf-8'])
    const catalogue = JSON.parse(text) as { 'dcat:dataset': Entry[]; [other: string]: unknown }
    for (const key of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint']) expect(catalogue[key], key).toBeTruthy()
    expect(catalogue['dcat:dataset'].map(one => one['dct:identifier'])).toEqual([
      'strategy',
      'registered-crime',
      'indicators',
      'perceived-safety',
    ])
    for (const entry of catalogue['dcat:dataset']) {
      for (const key of [
        'dct:title',
        'dct:description',
        'dct:publisher',
        'dct:creator',
        'dcat:contactPoint',
        'dcat:theme',
        'dct:accessRights',
        'prov:wasDerivedFrom',
      ])
        expect(entry[key], `${entry['@id']} ${key}`).toBeTruthy()
      expect(entry['dct:title'].map(title => title['@language'])).toEqual(['nl', 'en'])
      for (const distribution of entry['dcat:distribution']) {
        expect(distribution['dct:rights']['rdfs:label']).toBeTruthy()
        expect(distribution['dct:license']).toMatchObject({ '@type': 'dct:LicenseDocument' })
        const answer = await everybody().get(distribution['dcat:downloadURL']['@id'])
        expect(answer.status).toBe(200)
        expect(distribution['dcat:mediaType']['@id']).toContain(String(answer.headers['content-type']).split(';')[0])
      }
    }
  })
})

describe('a data set', () => {
  test('is the same in CSV and JSON, with every column explained and no row of another length', async () => {
    const { body } = await everybody().get<{ columns: { name: string; nl: string; en: string }[]; rows: unknown[][] }>(
      '/v1/open-data/registered-crime',
    )
    const lines = (await everybody().get('/v1/open-data/registered-crime/csv')).text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toBe(body.columns.map(({ name }) => name).join(','))
    expect(lines.length - 1).toBe(body.rows.length)
    expect(body.rows.length).toBeGreaterThan(1000)
    expect(body.rows.every(row => row.length === body.columns.length)).toBe(true)
    expect(body.columns.every(({ nl, en }) => nl !== '' && en !== '')).toBe(true)
    const named = body.columns.findIndex(({ name }) => name === 'area')
    expect(body.rows.every(row => row[named] !== null)).toBe(true)
  })

  test('that is not offered is refused, in either form', async () => {
    expect((await everybody().get('/v1/open-data/obstacles')).status).toBe(400)
    expect((await everybody().get('/v1/open-data/obstacles/csv')).status).toBe(400)
  })
})

describe('the public pages', () => {
  test.each([
    ['/open-data', 'CC BY 4.0'],
    ['/kerncijfers', '47013NED'],
    ['/strategie-in-het-kort', 'Wat zij willen bereiken'],
    ['/en/open-data', 'CC BY 4.0'],
    ['/en/key-figures', '47013NED'],
    ['/en/strategy-in-short', 'What they want to reach'],
  ])('%s is read by everybody, without a script and without anything of another origin', async (address, says) => {
    const { status, text } = await everybody().get(address)
    expect(status).toBe(200)
    expect(text).toContain(says)
    expect(text).not.toContain('<script')
    const taken = [...text.matchAll(/<(?:link|img|script|iframe|source)[^>]*(?:href|src)="([^"]+)"/g)].map(([, from = '']) => from)
    expect(taken.every(from => from.startsWith('/') || from.startsWith('data:'))).toBe(true)
    expect(Buffer.byteLength(text)).toBeLessThan(60_000)
  })
})
