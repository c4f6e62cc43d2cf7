// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenSite, known } from '../access/trial/site.ts'
import type { TestSite, Visitor } from '../setup/site.ts'

let site: TestSite
let mayor: Visitor
beforeAll(async () => {
  site = await gardenSite()
  mayor = site.as('mayor')
})
afterAll(() => site.close())

const bed = `/v1/trial-beds/${known.mine}`
const etag = async (who: Visitor): Promise<string> => String((await who.get(bed)).headers.etag)

describe('the version of a record', () => {
  it('must be stated to change it: 428 without, 412 when somebody was first', async () => {
    const seen = await etag(mayor)
    expect((await mayor.post(`${bed}/plantings`, { note: 'roos' })).status).toBe(428)
    expect((await mayor.post(`${bed}/plantings`, { note: 'roos' }, { 'if-match': '"anders"' })).status).toBe(412)
    expect((await mayor.post(`${bed}/plantings`, { note: 'roos' }, { 'if-match': seen })).status).toBe(200)
    expect((await mayor.post(`${bed}/plantings`, { note: 'roos' }, { 'if-match': seen })).status).toBe(412)
    expect(await etag(mayor)).not.toBe(seen)
  })

  it('may be one of several that the writer knows', async () => {
    const seen = await etag(mayor)
    expect((await mayor.post(`${bed}/plantings`, { note: 'iris' }, { 'if-match': `"oud", ${seen}` })).status).toBe(200)
  })

  it('spares the reader who has it already the answer, also when a proxy weakened the mark', async () => {
    const seen = await etag(mayor)
    for (const mark of [seen, `W/${seen}`, `"oud", ${seen}`]) {
      const { status, text } = await mayor.get(bed, { 'if-none-match': mark })
      expect([mark, status, text]).toEqual([mark, 304, ''])
    }
    expect((await mayor.get(bed, { 'if-none-match': '"oud"' })).status).toBe(200)
  })

  it('is nothing to whoever may not see the record: 404, with any version', async () => {
    const theirs = `/v1/trial-beds/${known.theirs}/plantings`
    expect((await mayor.post(theirs, { note: 'x' }, { 'if-match': '"iets"' })).status).toBe(404)
    expect((await mayor.post(theirs.replace(known.theirs, known.unknown), { note: 'x' }, { 'if-match': '"iets"' })).status).toBe(404)
  })

  it('loses no edit of eight writers with fifty edits each', { timeout: 120_000 }, async () => {
    const before = (await mayor.get<{ plantings: string[] }>(bed)).body.plantings.length
    let conflicts = 0
    const write = async (who: Visitor, note: string): Promise<void> => {
      const { status } = await who.post(`${bed}/plantings`, { note }, { 'if-match': await etag(who) })
      if (status === 200) return
      expect(status).toBe(412)
      conflicts += 1
      return write(who, note)
    }
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let edit = 0; edit < 50; edit += 1) await write(site.as(writer % 2 ? 'mayor' : 'adviser-large'), `${writer}-${edit}`)
      }),
    )
    const after = (await mayor.get<{ plantings: string[] }>(bed)).body.plantings
    expect(after.length - before).toBe(400)
    expect(new Set(after.filter(note => /^\d-\d+$/.test(note))).size).toBe(400)
    expect(conflicts).toBeGreaterThan(0)
  })
})
