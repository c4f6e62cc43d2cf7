// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { movableClock } from '../time/clock.ts'
import { subjectOf } from '../identity/people.ts'
import { runDueJobs } from '../jobs/worker.ts'
import { noticeKinds } from './kinds.ts'

let site: TestSite
const clock = movableClock('2021-03-01T09:00:00Z')

beforeAll(async () => {
  site = await testSite({ clock })
})
afterAll(() => site?.close())

const about = '0190a8c0-0000-7000-8000-000000000001'

async function give(kind: string, to: { person?: string; role?: string; organisation?: string }): Promise<string> {
  const id = clock.newId()
  await site.owner.query(
    `select core.give_notice($1, $2, '/drempels/gevoeld', $3, null, (select id from core.person where subject = $4), $5,
      (select id from core.organisation where code = $6), $7)`,
    [id, kind, about, to.person ? subjectOf(to.person as never) : null, to.role ?? null, to.organisation ?? null, clock.now()],
  )
  return id
}

interface Listed {
  unread: number
  notices: { id: string; kind: string; says: { nl: string }; because: { nl: string }; readAt: string | null }[]
  kinds: { kind: string; wanted: boolean }[]
  mail: { wanted: boolean }
}
const listed = async (person: Parameters<TestSite['as']>[0]) => (await site.as(person).get<Listed>('/v1/notices')).body

describe('notices', () => {
  it('are seen by the person they are for and by nobody else', async () => {
    const id = await give('obstacle-owned', { person: 'mayor' })
    expect((await listed('mayor')).notices.map(notice => notice.id)).toContain(id)
    for (const other of ['bureau-coordinator', 'privacy-officer', 'functional-manager', 'operator'] as const)
      expect((await listed(other)).notices).toEqual([])
  })

  it('go to whoever holds a role, at one organisation or at all of them', async () => {
    const everywhere = await give('obstacle-arrived', { role: 'safety_adviser' })
    const inUtrecht = await give('obstacle-arrived', { role: 'safety_adviser', organisation: 'GM0344' })
    expect((await listed('adviser-large')).notices.map(({ id }) => id).sort()).toEqual([everywhere, inUtrecht].sort())
    expect((await listed('adviser-small')).notices.map(({ id }) => id)).toEqual([everywhere])
  })

  it('say what happened and why this person is told', async () => {
    const [notice] = (await listed('mayor')).notices
    expect(notice?.says.nl).toBe('U bent eigenaar van een drempel geworden.')
    expect(notice?.because.nl).toMatch(/^U krijgt dit omdat/)
  })

  it('are marked as seen by the reader, one or all, once', async () => {
    const [first] = (await listed('adviser-large')).notices
    expect((await site.as('adviser-large').post('/v1/notices/readings', { ids: [first?.id] })).body).toEqual({ read: 1 })
    expect((await listed('adviser-large')).unread).toBe(1)
    expect((await site.as('adviser-large').post('/v1/notices/readings', {})).body).toEqual({ read: 1 })
    expect((await site.as('adviser-large').post('/v1/notices/readings', {})).body).toEqual({ read: 0 })
    expect((await listed('adviser-small')).unread).toBe(1)
  })

  it('cannot be marked as seen by somebody they are not for', async () => {
    const id = await give('obstacle-owned', { person: 'chief-prosecutor' })
    expect((await site.as('mayor').post('/v1/notices/readings', { ids: [id] })).body).toEqual({ read: 0 })
    expect((await listed('chief-prosecutor')).unread).toBe(1)
  })

  it('stay away when their kind is switched off, and come back when it is switched on', async () => {
    const mayor = site.as('mayor')
    expect((await mayor.post('/v1/notices/choices', { kind: 'obstacle-owned', wanted: false })).status).toBe(201)
    const off = await listed('mayor')
    expect(off.notices).toEqual([])
    expect(off.kinds.find(({ kind }) => kind === 'obstacle-owned')?.wanted).toBe(false)
    expect((await listed('chief-prosecutor')).kinds.find(({ kind }) => kind === 'obstacle-owned')?.wanted).toBe(true)
    clock.moveTo('2021-03-01T09:01:00Z')
    await mayor.post('/v1/notices/choices', { kind: 'obstacle-owned', wanted: true })
    expect((await listed('mayor')).notices).toHaveLength(1)
  })

  it('have a switch for the mail as well, and for nothing unknown', async () => {
    const mayor = site.as('mayor')
    await mayor.post('/v1/notices/choices', { kind: 'mail-digest', wanted: false })
    expect((await listed('mayor')).mail.wanted).toBe(false)
    expect((await mayor.post('/v1/notices/choices', { kind: 'nothing-known', wanted: false })).status).toBe(400)
  })

  it('are not given to whoever caused them', async () => {
    const before = (await site.owner.query('select id from core.notice')).rowCount
    await site.owner.query(
      `select set_config('app.actor', p.id::text, false), core.give_notice(gen_random_uuid(), 'obstacle-owned', '/drempels', p.id, null, p.id, null, null, now())
      from core.person p where subject = $1`,
      [subjectOf('mayor')],
    )
    expect((await site.owner.query('select id from core.notice')).rowCount).toBe(before)
  })

  it('cannot be written or read past the rules by the role of the server', async () => {
    const client = await site.engine.pool.connect()
    await expect(
      client.query(
        `insert into core.notice (id, kind, role, about, about_id, known_at) values (gen_random_uuid(), 'x-y-z', 'mayor', '/a', gen_random_uuid(), now())`,
      ),
    ).rejects.toThrow(/permission denied/)
    expect((await client.query('select * from core.notice')).rows).toEqual([])
    client.release()
  })

  it('are forgotten half a year after they were given', async () => {
    clock.moveTo('2021-09-02T03:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveTo('2021-09-03T03:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    expect((await site.owner.query('select id from core.notice')).rows).toEqual([])
  })

  it('are of kinds with a sentence, a reason and both languages', async () => {
    const kinds = Object.values(await noticeKinds())
    expect(kinds.length).toBeGreaterThan(5)
    for (const { says, because } of kinds) {
      expect(says.nl).toMatch(/\.$/)
      expect(says.en).toMatch(/\.$/)
      expect(because.nl).toMatch(/^U krijgt dit omdat .*\.$/)
      expect(because.en).toMatch(/^You get this because .*\.$/)
    }
  })

  it('are for who signed in', async () => {
    expect((await site.as(null).get('/v1/notices')).status).toBe(401)
  })
})
