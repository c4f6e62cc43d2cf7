// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DemoPersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'

interface Guests {
  guests: { id: string; standing: string; papers: string[]; reads: { paper: string | null }[] }[]
}

const clock = movableClock('2021-03-01T09:00:00Z')
let site: TestSite
let coalition: string
const ids: Record<string, string> = {}
const path = () => `/v1/coalitions/${coalition}`
const act = async (who: DemoPersonCode, noun: string, body: object) => {
  const { headers } = await site.as(who).get(path())
  return site.as(who).post<{ id: string; detail: string }>(`${path()}/${noun}`, body, { 'if-match': String(headers.etag) })
}
const newSecret = () => randomBytes(32).toString('base64url')
const invite = (member: string, papers: string[], secret = newSecret(), days = 7) =>
  act('bureau-coordinator', 'guests', {
    memberId: ids[member],
    guestName: 'Gast van de proef',
    days,
    secret,
    paperIds: papers.map(one => ids[one]),
  })
const read = (secret: string, paper = '') =>
  site.as(null).get(`/coalities/gast?sleutel=${secret}${paper && `&stuk=${ids[paper] ?? paper}`}`)
const guests = async () => (await site.as('bureau-coordinator').get<Guests>(`${path()}/guests`)).body.guests

beforeAll(async () => {
  site = await testSite({ clock })
  await runDueJobs(site.engine, site.features, site.owner)
  const founded = { name: 'Proefcoalitie bedrijventerreinen', aim: 'Minder inbraak op bedrijventerreinen.', startDate: '2021-03-01' }
  coalition = (await site.as('bureau-coordinator').post('/v1/coalitions', founded)).body.id as string
  const member = async (key: string, body: object) => {
    ids[key] = (await act('bureau-coordinator', 'members', { joinedDate: '2021-03-01', ...body })).body.id
  }
  await member('firms', { name: 'Fictieve ondernemersvereniging', kind: 'private' })
  await member('city', { name: 'Gemeente Utrecht', kind: 'public', organisation: 'GM0344' })
  for (const [key, title, text, personal] of [
    ['open', 'Aanpak per terrein', 'Per terrein een aanpak met verlichting en toezicht.', 'no'],
    ['other', 'Begroting', 'Wat het kost en wie wat betaalt.', 'no'],
    ['named', 'Wie is wie', 'Aanspreekpunt is mevrouw A. de Vries.', 'no'],
  ] as const)
    ids[key] = (await act('bureau-coordinator', 'papers', { title, text, personal })).body.id
})
afterAll(() => site.close())

describe('a coalition', () => {
  it('is seen by whoever works on content; its papers by its members alone', async () => {
    const seen = async (who: DemoPersonCode) => (await site.as(who).get<{ papers: unknown[]; publicMembers: number }>(path())).body
    expect(await seen('mayor')).toMatchObject({ publicMembers: 1, privateMembers: 1 })
    expect((await seen('adviser-large')).papers).toHaveLength(3)
    expect((await seen('adviser-small')).papers).toHaveLength(0)
    expect((await act('adviser-small', 'papers', { title: 'Stuk', text: 'Een tekst.', personal: 'no' })).status).toBe(403)
  })

  it('keeps every version of its covenant, and adds up what members promised and delivered for the report', async () => {
    await act('bureau-coordinator', 'covenants', { text: 'Wij werken samen.', signedDate: '2021-03-01' })
    expect((await act('bureau-coordinator', 'covenants', { text: 'Wij werken meer samen.', signedDate: '2021-03-01' })).status).toBe(400)
    const changed = { text: 'Wij werken meer samen.', signedDate: '2021-03-01', changeReason: 'Een terrein erbij.' }
    expect((await act('bureau-coordinator', 'covenants', changed)).status).toBe(200)
    expect((await site.as('mayor').get(path())).body).toMatchObject({ covenants: [{ version: 2 }, { version: 1 }] })
    const contribution = { memberId: ids.firms, what: 'Camera’s en verlichting', measure: 'eur', year: 2021 }
    await act('bureau-coordinator', 'contributions', { ...contribution, kind: 'promised', amount: 5000 })
    await act('bureau-coordinator', 'contributions', { ...contribution, kind: 'promised', amount: 2500 })
    await act('bureau-coordinator', 'contributions', { ...contribution, kind: 'delivered', amount: 3000 })
    const { rows } = await site.owner.query(
      'select promised::float8, delivered::float8, promises from approach.coalition_contribution_state',
    )
    expect(rows).toEqual([{ promised: 7500, delivered: 3000, promises: 2 }])
  })
})

describe('a guest', () => {
  const secret = newSecret()

  it('reads the shared papers and nothing else, and every opening is noted', async () => {
    expect((await invite('firms', ['open'], secret, 1)).status).toBe(200)
    const list = await read(secret)
    expect([list.status, list.text.includes('Aanpak per terrein'), list.text.includes('Begroting')]).toEqual([200, true, false])
    expect((await read(secret, 'open')).text).toContain('verlichting en toezicht')
    expect((await read(secret, 'other')).status).toBe(404)
    expect((await read(secret, 'iets-anders')).status).toBe(404)
    const [guest] = await guests()
    expect([guest?.standing, guest?.papers]).toEqual(['open', ['Aanpak per terrein']])
    expect(guest?.reads.map(({ paper }) => paper).sort()).toEqual(['Aanpak per terrein', null])
    const { rows } = await site.owner.query(
      `select count(*)::integer as lines from core.audit_line where action = 'page.read' and object = '/coalities/gast'`,
    )
    expect(rows[0].lines).toBe(2)
  })

  it('has a link of which only a hash is kept, and no cache keeps the page', async () => {
    const { rows } = await site.owner.query('select encode(secret_hash, $1) as hash from approach.coalition_guest', ['hex'])
    expect(rows).toEqual([{ hash: createHash('sha256').update(secret).digest('hex') }])
    const kept = await site.owner.query(
      "select coalesce(string_agg(answer::text, ' '), '') as all from core.idempotency where route like '%inviteGuest'",
    )
    expect(kept.rows[0].all).not.toContain(secret)
    expect(String((await read(secret)).headers['cache-control'])).toContain('no-store')
    expect((await read(newSecret())).status).toBe(404)
  })

  it('is out at the millisecond at which the link expires', async () => {
    clock.moveTo('2021-03-02T08:59:59.999Z')
    const before = (await guests()).length
    const { rows } = await site.owner.query('select expires_at from approach.coalition_guest')
    const end = (rows[0].expires_at as Date).getTime()
    clock.moveTo(new Date(end - 1).toISOString())
    expect((await read(secret, 'open')).status).toBe(200)
    clock.moveTo(new Date(end).toISOString())
    expect((await read(secret, 'open')).status).toBe(404)
    expect((await guests()).map(({ standing }) => standing)).toEqual(Array.from({ length: before }, () => 'expired'))
  })

  it('is out at once when the invitation is taken back or the member leaves', async () => {
    const [one, other] = [newSecret(), newSecret()]
    await invite('firms', ['open'], one)
    await invite('city', ['open'], other)
    expect([(await read(one)).status, (await read(other)).status]).toEqual([200, 200])
    const guestId = (await guests()).find(guest => guest.standing === 'open' && guest.reads.length === 1)?.id
    const elsewhere = { name: 'Andere proefcoalitie', aim: 'Iets heel anders bereiken.', startDate: '2021-03-01' }
    const another = `/v1/coalitions/${(await site.as('bureau-coordinator').post('/v1/coalitions', elsewhere)).body.id}`
    const { headers } = await site.as('bureau-coordinator').get(another)
    const ended = { guestId, reason: 'Niet meer nodig.' }
    const wrong = await site.as('bureau-coordinator').post(`${another}/guest-ends`, ended, { 'if-match': String(headers.etag) })
    expect([wrong.status, (await read(one)).status, (await read(other)).status]).toEqual([404, 200, 200])
    await act('bureau-coordinator', 'guest-ends', ended)
    const [first, second] = [(await read(one)).status, (await read(other)).status]
    expect([first, second].sort()).toEqual([200, 404])
    await act('bureau-coordinator', 'leavings', {
      memberId: first === 200 ? ids.firms : ids.city,
      lastDate: '2021-03-02',
      reason: 'Een andere koers.',
    })
    expect([(await read(one)).status, (await read(other)).status]).toEqual([404, 404])
  })
})

describe('personal data', () => {
  beforeAll(async () => {
    ids.trade = (
      await act('bureau-coordinator', 'members', { name: 'Fictieve branche', kind: 'private', joinedDate: '2021-03-01' })
    ).body.id
    ids.other = (
      await act('bureau-coordinator', 'members', { name: 'Fictieve stichting', kind: 'private', joinedDate: '2021-03-01' })
    ).body.id
  })

  it('are found in a paper though its writer said there were none, and never reach a private member', async () => {
    const { body } = await site.as('bureau-coordinator').get<{ papers: { title: string; personal: boolean }[] }>(path())
    expect(body.papers.find(({ title }) => title === 'Wie is wie')).toMatchObject({ personal: true })
    const refused = await invite('trade', ['open', 'named'])
    expect([refused.status, refused.body.detail]).toEqual([403, 'Persoonsgegevens alleen als de grondslag dit lid noemt'])
  })

  it('do reach the member that a basis names, as long as the basis holds, and no other', async () => {
    const basis = { memberId: ids.trade, article: 'Wgs art. 2.10', purpose: 'een aanspreekpunt per terrein' }
    expect((await act('bureau-coordinator', 'grounds', { ...basis, firstDate: '2021-03-01', lastDate: '2021-03-31' })).status).toBe(200)
    expect((await act('adviser-large', 'grounds', { ...basis, firstDate: '2021-03-01', lastDate: '2021-03-31' })).status).toBe(403)
    const secret = newSecret()
    expect((await invite('trade', ['named'], secret)).status).toBe(200)
    expect((await read(secret, 'named')).text).toContain('de Vries')
    expect((await invite('trade', ['named'], newSecret(), 60)).status).toBe(403)
    expect((await invite('other', ['named'])).status).toBe(403)
  })

  it('of guests are destroyed a year after the link expired', async () => {
    clock.moveTo('2022-06-01T04:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    const { rows } = await site.owner.query(
      'select (select count(*) from approach.coalition_guest)::integer as guests, (select count(*) from approach.coalition_guest_read)::integer as reads',
    )
    expect(rows[0]).toEqual({ guests: 0, reads: 0 })
  })
})
