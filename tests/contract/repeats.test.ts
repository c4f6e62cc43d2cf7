// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counts, gardenSite, growth, known } from '../access/trial/site.ts'
import type { TestSite } from '../setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await gardenSite()
})
afterAll(() => site.close())

const digs = (name: string) => ({ name, plotId: known.plot })
const post = (name: string, key: string, person: 'mayor' | 'adviser-large' = 'mayor') =>
  site.as(person).post<{ id: string }>('/v1/trial-beds', digs(name), { 'idempotency-key': key })

describe('a repeated request', () => {
  it('has one effect and one answer: 1,600 posts of 200 keys make 200 rows', { timeout: 120_000 }, async () => {
    const before = await counts(site)
    const answers = new Map<string, Set<string>>()
    const posts = Array.from({ length: 1600 }, (_, index) => `sleutel-${index % 200}`).sort(() => Math.random() - 0.5)
    const lanes = Array.from({ length: 16 }, (_, lane) => posts.filter((_key, index) => index % 16 === lane))
    await Promise.all(
      lanes.map(async lane => {
        for (const key of lane) {
          const { status, text } = await post(`Bed ${key}`, key)
          answers.set(key, (answers.get(key) ?? new Set()).add(`${status} ${text}`))
        }
      }),
    )
    expect(growth(before, await counts(site))).toEqual({
      'trial.bed': 200,
      'core.idempotency': 200,
      'core.audit_line': 200,
      'core.decision_line': 200,
      'core.processing_line': 600,
    })
    expect([...answers.values()].filter(all => all.size !== 1)).toEqual([])
    expect([...answers.values()].flatMap(all => [...all]).filter(answer => !answer.startsWith('201 '))).toEqual([])
  })

  it('is refused as another request under a key that was used', async () => {
    expect((await post('Een', 'gebruikt-1')).status).toBe(201)
    const { status, headers, body } = await post('Twee', 'gebruikt-1')
    expect([status, headers['content-type'], body]).toMatchObject([422, expect.stringContaining('problem+json'), { status: 422 }])
  })

  it('is another request when somebody else sends it', async () => {
    const [one, other] = [await post('Samen', 'gedeeld-1'), await post('Samen', 'gedeeld-1', 'adviser-large')]
    expect([one.status, other.status]).toEqual([201, 201])
    expect(one.body.id).not.toBe(other.body.id)
  })

  it('needs a key, of a sound form', async () => {
    for (const key of ['', 'kort', 'met spatie erin', 'x'.repeat(201)]) {
      const { status, body } = await post('Zonder', key)
      expect([key, status, (body as unknown as { errors: { name: string }[] }).errors[0]?.name]).toEqual([key, 400, 'Idempotency-Key'])
    }
  })

  it('may try again under the same key after a failure, because a failure keeps nothing', async () => {
    const failing = { ...digs('Later'), fail: true }
    expect((await site.as('mayor').post('/v1/trial-beds', failing, { 'idempotency-key': 'opnieuw-1' })).status).toBe(500)
    expect((await post('Later', 'opnieuw-1')).status).toBe(201)
  })
})
