// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Feature, loadCore, loadFeatures } from '../contract/features.ts'
import { accessDocument, documents, processingDocument, termIn } from './document.ts'
import { lintDatabase } from './lint.ts'
import { personalTables } from './personal.ts'
import { registerOf } from './register.ts'

const inRepository = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')

describe('the documents about access', () => {
  it('say what the rules say; run `node bin/document.mjs` when they do not', async () => {
    for (const [path, text] of Object.entries(await documents()))
      expect(inRepository(path), `${path} is stale: run node bin/document.mjs`).toBe(text)
  })

  it('name every sentence, every condition and every ground in both languages', async () => {
    const features = [...(await loadCore()), garden]
    const text = accessDocument(features)
    for (const { access } of features) {
      for (const rule of Object.values(access.rules)) {
        for (const { nl, en } of [rule.sentence, ...(rule.conditions ?? [])])
          expect([text.includes(nl), text.includes(en)]).toEqual([true, true])
        expect(text).toContain(rule.ground)
      }
    }
    expect(text).toContain(
      '| Een tuinier plant | burgemeester, adviseur veiligheid | toevoegen: Beplanting | Het is van uw eigen organisatie; Het bed is niet gesloten;',
    )
    expect(text).toContain('| A gardener plants | mayor, safety adviser | add: Plantings |')
  })

  it('give the register of processing with whose data, which and how long', () => {
    const text = processingDocument([garden])
    expect(text).toContain('### tuin')
    expect(text).toContain('- Bewaartermijn: 1 jaar na de oogst (proef)')
    expect(text).toContain('- Retention: 1 year after the harvest (proef)')
  })

  it.each([
    ['P1Y', '1 jaar', '1 year'],
    ['P6M', '6 maanden', '6 months'],
    ['P1Y2M', '1 jaar en 2 maanden', '1 year and 2 months'],
    ['PT8H', '8 uur', '8 hours'],
    ['P0D', 'meteen', 'at once'],
  ])('write the term %s in words', (term, nl, en) => {
    expect([termIn(term, 'nl'), termIn(term, 'en')]).toEqual([nl, en])
  })

  it('refuse a term that is none', () => {
    expect(() => termIn('een jaar', 'nl')).toThrow('ISO 8601')
  })
})

describe('the register', () => {
  it('has another version as soon as anything in it changes, and the same while nothing does', () => {
    const version = (feature: Feature) => registerOf([feature])[0]?.version
    const longer = structuredClone(garden.access)
    longer.tables['trial.bed']!.personal!.retention.term = 'P2Y'
    expect(version({ ...garden })).toBe(version(garden))
    expect(version({ ...garden, access: longer })).not.toBe(version(garden))
  })
})

describe('the product as a whole', () => {
  let database: TestDatabase
  let owner: pg.Pool
  beforeAll(async () => {
    database = await testDatabase()
    owner = openOwner(database.owner)
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
  })

  it('is protected as the lint wants it', async () => {
    expect(await lintDatabase(owner)).toEqual([])
  })

  it('states of every table with personal data whose they are and how long they are kept', async () => {
    const tables = Object.assign({}, ...(await loadFeatures()).map(({ access }) => access.tables)) as Feature['access']['tables']
    expect((await personalTables(owner)).filter(name => !tables[name]?.personal)).toEqual([])
  })
})
