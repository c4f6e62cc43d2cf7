// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gardenSite, known } from '../access/trial/site.ts'
import type { Reply, TestSite, Visitor } from '../setup/site.ts'

let site: TestSite
beforeAll(async () => {
  site = await gardenSite()
})
afterAll(() => site.close())

/** All that a reader gets to see of an answer, without what differs by moment or names the request itself. */
function seen({ status, headers, text }: Reply<unknown>): unknown {
  const { date: _, ...rest } = headers
  return { status, rest, text: text.replace(/[0-9a-f]{32}/g, 'trace') }
}

const asks: [what: string, ask: (who: Visitor, id: string) => Promise<Reply<unknown>>][] = [
  ['reading it', (who, id) => who.get(`/v1/trial-beds/${id}`)],
  ['reading it with a version', (who, id) => who.get(`/v1/trial-beds/${id}`, { 'if-none-match': '"x"' })],
  ['adding to it', (who, id) => who.post(`/v1/trial-beds/${id}/plantings`, { note: 'x' }, { 'if-match': '"x"' })],
  ['adding to it without a version', (who, id) => who.post(`/v1/trial-beds/${id}/plantings`, { note: 'x' })],
  ['closing it', (who, id) => who.send('PUT', `/v1/trial-beds/${id}/closure`, {}, { 'if-match': '"x"' })],
  ['referring to it', (who, id) => who.post('/v1/trial-plantings', { bedId: id, note: 'x' })],
  ['asking why', (who, id) => who.get(`/v1/access/explanations?rule=garden.plants&given=bed_id:${id}`)],
]

describe('a record that one may not see', () => {
  it.each(asks)('looks, byte for byte, like one that never was: %s', async (_what, ask) => {
    const hidden = await ask(site.as('mayor'), known.theirs)
    const unknown = await ask(site.as('mayor'), known.unknown)
    expect(hidden.status).toBeGreaterThanOrEqual(400)
    expect(seen(hidden)).toEqual(seen(unknown))
  })

  it('is told by no order in time either: Welch t below 4.5 over 400 pairs', { timeout: 120_000 }, async () => {
    const times: [number[], number[]] = [[], []]
    const measure = async (index: 0 | 1, id: string) => {
      const start = performance.now()
      await site.as('mayor').get(`/v1/trial-beds/${id}`)
      times[index].push(performance.now() - start)
    }
    for (let pair = 0; pair < 400; pair += 1) {
      const order: [0 | 1, string][] = [
        [0, known.theirs],
        [1, known.unknown],
      ]
      for (const [index, id] of pair % 2 ? order : order.reverse()) await measure(index, id)
    }
    expect(Math.abs(welch(times[0], times[1]))).toBeLessThan(4.5)
  })

  it('shows what is one’s own, so that the likeness above says something', async () => {
    expect((await site.as('mayor').get(`/v1/trial-beds/${known.mine}`)).status).toBe(200)
    expect((await site.as('adviser-small').get(`/v1/trial-beds/${known.theirs}`)).status).toBe(200)
    expect((await site.as('adviser-small').get(`/v1/trial-beds/${known.mine}`)).status).toBe(404)
  })
})

/** Welch's t of two samples, each without its slowest tenth (other work on the machine). */
function welch(...samples: [number[], number[]]): number {
  const [one, other] = samples.map(sample => {
    const kept = [...sample].sort((a, b) => a - b).slice(0, Math.floor(sample.length * 0.9))
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length
    return { mean, error: kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (kept.length - 1) / kept.length }
  }) as [{ mean: number; error: number }, { mean: number; error: number }]
  return (one.mean - other.mean) / Math.sqrt(one.error + other.error)
}
