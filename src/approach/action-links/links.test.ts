// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack, type Pack } from '../../partners/region-pack/public.ts'

let site: TestSite
const clock = movableClock('2019-01-21T09:00:00Z')
const jobs = () =>
  runDueJobs(
    site.engine,
    site.features.filter(({ key }) => key === 'approach/action-links'),
    site.owner,
  )
const mails = async (): Promise<{ address: string; body: string }[]> =>
  (await site.owner.query(`select address, body from core.mail where subject like '%hoe loopt%' order by known_at, address`)).rows
const secretsIn = (body: string): string[] => [...new Set([...body.matchAll(/sleutel=([\w-]{43})/g)].map(([, secret = '']) => secret))]
const nobody = () => site.as(null)
const report = (secret: string, fields: Record<string, string> = {}) =>
  nobody().form('/v1/action-link-reports', { secret, judgement: 'at-risk', reason: 'Een partner levert later.', ...fields })
const page = (secret: string) => nobody().get(`/acties/melden?sleutel=${secret}`)

beforeAll(async () => {
  const { pack } = await checkPack(fileURLToPath(new URL('../../../regions/midden-nederland-2019-2022', import.meta.url)))
  site = await testSite({ clock, prepare: owner => loadRegion(owner, pack as Pack, clock) })
  await jobs()
})
afterAll(() => site.close())

describe('the weekly mail', () => {
  it('asks nothing while no word is due within a week', async () => {
    clock.moveTo('2019-01-28T09:00:00Z')
    await jobs()
    expect(await mails()).toEqual([])
  })

  it('asks who keeps an agenda for a word on every action due, with a link of its own, and keeps only hashes', async () => {
    clock.moveTo('2019-02-11T09:00:00Z')
    await jobs()
    const found = await mails()
    expect(found.map(({ address }) => address)).toContain('taskforce-secretary@voorbeeld.invalid')
    const secrets = found.flatMap(({ body }) => secretsIn(body))
    const { rows } = await site.owner.query(`select count(*)::int as links from approach.action_link`)
    expect(rows[0].links).toBe(secrets.length)
    const { rows: kept } = await site.owner.query(`select l::text as link from approach.action_link l`)
    expect(kept.some(({ link }) => secrets.some(secret => link.includes(secret)))).toBe(false)
  })

  it('does not ask twice in a week', async () => {
    const before = (await mails()).length
    clock.moveTo('2019-02-12T09:00:00Z')
    await site.owner.query(`update core.job set run_at = $1 where name = 'action-links.ask'`, [clock.now()])
    await jobs()
    expect(await mails()).toHaveLength(before)
  })
})

describe('a link', () => {
  const own = async () => secretsIn((await mails()).find(({ address }) => address.startsWith('taskforce-secretary'))!.body)

  it('opens one form with the title of one action, for whoever holds it, and reads nothing else', async () => {
    const [secret = ''] = await own()
    const { status, text } = await page(secret)
    expect(status).toBe(200)
    expect(text).toContain('Hoe loopt deze actie?')
    expect((await nobody().get('/v1/actions', { authorization: `Bearer ${secret}` })).status).toBe(401)
    expect((await nobody().get('/v1/actions')).status).toBe(401)
  })

  it('keeps what was filled in when something is wrong', async () => {
    const [secret = ''] = await own()
    const wrong = await report(secret, { reason: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain(secret)
  })

  it('records one report in the name of the person it was sent to, with its origin, and works once', async () => {
    const [secret = ''] = await own()
    expect((await report(secret)).status).toBe(303)
    expect((await report(secret)).status).toBe(404)
    expect((await page(secret)).status).toBe(404)
    const { rows } = await site.owner.query(
      `select r.origin, r.judgement, p.subject from approach.action_report r join core.person p on p.id = r.recorded_by_id`,
    )
    expect(rows).toEqual([{ origin: 'mail-link', judgement: 'at-risk', subject: 'urn:slagvaardig:demo:taskforce-secretary' }])
    const { rows: logged } = await site.owner.query(
      `select count(*)::int as found from core.audit_line a where a::text like '%' || $1 || '%'`,
      [secret],
    )
    expect(logged[0].found).toBe(0)
  })

  it('works once when two send it at the same time', async () => {
    const secret = (await own())[1] ?? ''
    const answers = await Promise.all(Array.from({ length: 8 }, () => report(secret)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(404)])
  })

  it('stops after fourteen days, and is destroyed thirty days later', async () => {
    const secret = (await own())[2] ?? ''
    clock.moveTo('2019-02-25T08:59:00Z')
    expect((await page(secret)).status).toBe(200)
    clock.moveTo('2019-02-25T09:01:00Z')
    expect((await page(secret)).status).toBe(404)
    expect((await report(secret)).status).toBe(404)
    clock.moveTo('2019-04-20T09:00:00Z')
    await site.owner.query(`update core.job set run_at = $1 where name = 'action-links.forget'`, [clock.now()])
    await jobs()
    const { rows } = await site.owner.query(`select count(*)::int as left from approach.action_link where expires_at < '2019-03-01'`)
    expect(rows[0].left).toBeLessThanOrEqual(2)
  })

  it('that nobody made opens nothing', async () => {
    expect((await page('x'.repeat(43))).status).toBe(404)
    expect((await report('x'.repeat(43))).status).toBe(404)
  })
})
