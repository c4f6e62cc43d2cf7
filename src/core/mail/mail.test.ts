// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, openMailServer } from '../../../tests/setup/mail-server.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../identity/people.ts'
import { subjectOf } from '../identity/people.ts'
import { runDueJobs } from '../jobs/worker.ts'
import { movableClock } from '../time/clock.ts'
import { deliver, type Post, writeDigests } from './sending.ts'

const clock = movableClock('2021-03-01T06:05:00Z')
let site: TestSite
let smtp: MailServer

beforeAll(async () => {
  site = await testSite({ clock })
  smtp = await openMailServer()
})
afterAll(async () => {
  await smtp?.close()
  await site?.close()
})

const about = '0190a8c0-0000-7000-8000-000000000001'
const give = async (kind: string, person: PersonCode) =>
  site.owner.query(
    `select core.give_notice(gen_random_uuid(), $1, '/drempels/gevoeld', $2, null, (select id from core.person where subject = $3), null, null, $4)`,
    [kind, about, subjectOf(person), clock.now()],
  )
const withPost = (post: Post) => [
  {
    key: 'core/mail',
    jobs: {
      digest: { every: '* * * * *', run: (act: Parameters<typeof writeDigests>[0]) => writeDigests(act, post) },
      deliver: { run: (act: Parameters<typeof writeDigests>[0], id: string | null) => deliver(act, id ?? '', post) },
    },
  },
]
const post = (): Post => ({ site: 'https://veilig.example', smtp: smtp.url })
async function minute(given: Post = post()) {
  clock.moveTo(new Date(Date.parse(clock.now()) + 61_000).toISOString())
  return runDueJobs(site.engine, withPost(given), site.owner)
}
const outbox = async () =>
  (
    await site.owner.query<{ address: string; subject: string; body: string }>(
      'select address, subject, body from core.mail order by known_at, address',
    )
  ).rows

describe('mail', () => {
  it('is written once a day to who has new notices, and says nothing of what they hold', async () => {
    await minute()
    await give('obstacle-owned', 'taskforce-secretary')
    await give('obstacle-owned', 'taskforce-secretary')
    await give('obstacle-answered', 'neighbourhood-officer')
    await minute({ ...post(), smtp: null })
    const mails = await outbox()
    expect(mails.map(({ address }) => address)).toEqual([
      'neighbourhood-officer@voorbeeld.invalid',
      'taskforce-secretary@voorbeeld.invalid',
    ])
    expect(mails[1]?.subject).toBe('Slagvaardig: 2 nieuwe berichten')
    for (const { body } of mails) expect(body).not.toMatch(/\/drempels|[0-9a-f]{8}-[0-9a-f]{4}/)
    await give('obstacle-due', 'taskforce-secretary')
    await minute({ ...post(), smtp: null })
    expect(await outbox()).toHaveLength(2)
  })

  it('comes the next day with what is new since, and not with what was seen', async () => {
    clock.moveTo('2021-03-02T06:05:00Z')
    await site.as('neighbourhood-officer').post('/v1/notices/readings', {})
    await minute()
    const mails = await outbox()
    expect(mails).toHaveLength(3)
    expect(mails[2]?.subject).toBe('Slagvaardig: 1 nieuw bericht')
    expect(mails[2]?.body).toContain('De termijn van een drempel van u loopt bijna af.')
  })

  it('is handed to the mail server, once', async () => {
    await minute()
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]).toMatch(/^To: taskforce-secretary@voorbeeld.invalid/m)
    expect(smtp.received[0]).toMatch(/^From: Slagvaardig <geen-antwoord@veilig.example>/m)
    expect(smtp.received[0]).toMatch(/^Auto-Submitted: auto-generated/m)
    await minute()
    expect(smtp.received).toHaveLength(1)
    expect((await site.owner.query('select 1 from core.mail_delivery')).rowCount).toBe(1)
  })

  it('is tried again when the mail server refuses, with the same Message-ID', async () => {
    clock.moveTo('2021-03-03T06:05:00Z')
    smtp.manner = 'later'
    await give('obstacle-owned', 'mayor')
    await minute()
    await minute()
    expect(smtp.received).toHaveLength(1)
    expect((await site.owner.query(`select failure from core.job where name = 'mail.deliver'`)).rows).toHaveLength(1)
    smtp.manner = 'takes'
    for (let tries = 0; tries < 4; tries += 1) await minute()
    expect(smtp.received).toHaveLength(2)
    const { rows } = await site.owner.query<{ id: string }>(`select id from core.mail where address like 'mayor@%'`)
    expect(smtp.received[1]).toContain(`Message-ID: <${rows[0]?.id}@veilig.example>`)
  })

  it('stays away from who switched it, or that kind, off', async () => {
    clock.moveTo('2021-03-04T06:05:00Z')
    const before = (await outbox()).length
    await site.as('mayor').post('/v1/notices/choices', { kind: 'mail-digest', wanted: false })
    await site.as('taskforce-secretary').post('/v1/notices/choices', { kind: 'obstacle-owned', wanted: false })
    for (const person of ['mayor', 'taskforce-secretary'] as const) await give('obstacle-owned', person)
    await minute()
    expect(await outbox()).toHaveLength(before)
  })

  it('goes to the address that somebody stated', async () => {
    clock.moveTo('2021-03-05T06:05:00Z')
    const chief = site.as('police-chief')
    expect((await chief.post('/v1/mail-address', { address: 'geen adres' })).status).toBe(400)
    expect((await chief.post('/v1/mail-address', { address: 'x@y.nl\r\nBcc: z@y.nl' })).status).toBe(400)
    expect((await chief.post('/v1/mail-address', { address: 'pim@politie.example' })).status).toBe(201)
    expect((await chief.get('/v1/mail-address')).body).toEqual({ address: 'pim@politie.example' })
    expect((await site.as('mayor').get('/v1/mail-address')).body).toEqual({ address: null })
    await give('obstacle-owned', 'police-chief')
    await minute()
    expect((await outbox()).at(-1)?.address).toBe('pim@politie.example')
  })

  it('is not written to somebody whose role has ended', async () => {
    clock.moveTo('2021-03-06T06:05:00Z')
    await give('obstacle-owned', 'chief-prosecutor')
    await site.owner.query(`update core.assignment set valid_to = '2021-03-06' where role = 'chief_prosecutor'`)
    const before = (await outbox()).length
    await minute()
    expect(await outbox()).toHaveLength(before)
  })
})

describe('the outbox', () => {
  it('is open to everybody in a demonstration, and says that it is one', async () => {
    const { status, text } = await site.as(null).get('/proef/postvak')
    expect(status).toBe(200)
    expect(text).toContain('taskforce-secretary@voorbeeld.invalid')
    expect(text).toContain('In een proefopstelling gaat er niets de deur uit')
    expect((await site.as('mayor').get('/en/demo/outbox')).text).toContain('Nothing leaves a demonstration')
  })

  it('does not exist in real use', async () => {
    await site.owner.query(`update core.setting set value = 'production' where key = 'mode'`)
    expect((await site.as(null).get('/proef/postvak')).status).toBe(404)
    expect((await site.as('bureau-coordinator').get('/proef/postvak')).status).toBe(404)
    const client = await site.engine.pool.connect()
    expect((await client.query('select * from core.demo_mail()')).rows).toEqual([])
    await expect(client.query('select * from core.mail')).rejects.toThrow(/permission denied/)
    await client.query(`select set_config('app.actor', $1, false), set_config('app.roles', 'bureau_coordinator', false)`, [about])
    await client.query(`select core.write_mail(gen_random_uuid(), id, 'a@b.nl', 'x', 'x', now()) from core.person`)
    expect((await site.owner.query(`select 1 from core.mail where address = 'a@b.nl'`)).rowCount).toBe(0)
    const [one] = (await site.owner.query<{ id: string }>('select id from core.mail limit 1')).rows
    expect((await client.query('select * from core.mail_to_deliver($1)', [one?.id])).rows).toEqual([])
    expect((await client.query('select * from core.notices_to_mail(now())')).rows).toEqual([])
    client.release(true)
    await site.owner.query(`update core.setting set value = 'demo' where key = 'mode'`)
  })

  it('is emptied after thirty days, and what was in it is not mailed again', async () => {
    clock.moveTo('2021-04-20T02:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    clock.moveTo('2021-04-21T02:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    expect(await outbox()).toEqual([])
  })
})
