// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type MailServer, openMailServer } from '../../../tests/setup/mail-server.ts'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { runDueJobs } from '../jobs/worker.ts'
import { movableClock } from '../time/clock.ts'
import { deliver, writeDigests } from './sending.ts'

const clock = movableClock('2021-03-01T04:30:00Z')
let site: TestSite
let smtp: MailServer
let officer: Visitor

beforeAll(async () => {
  site = await testSite({ clock })
  smtp = await openMailServer()
  officer = site.as('neighbourhood-officer')
  await officer.post('/v1/mail-address', { address: 'wout@politie.example' })
})
afterEach(() => {
  vi.unstubAllEnvs()
  smtp.manner = 'takes'
})
afterAll(async () => {
  await smtp?.close()
  await site?.close()
})

const mailJobs = () => site.features.filter(({ key }) => key === 'core/mail')
/** Moves to a moment and does what is due of the mail, as the server does every two seconds; twice, because a first round plans. */
async function at(moment: string): Promise<void> {
  for (const seconds of [0, 601]) {
    clock.moveTo(new Date(Date.parse(moment) + seconds * 1000).toISOString())
    await runDueJobs(site.engine, mailJobs(), site.owner)
  }
}
const give = async (): Promise<void> => {
  await site.owner.query(
    `select core.give_notice(gen_random_uuid(), 'obstacle-owned', '/drempels', gen_random_uuid(), null, (select person_id from core.mail_address limit 1), null, null, $1)`,
    [clock.now()],
  )
}
const written = async () => (await site.owner.query('select 1 from core.mail')).rowCount
async function inEarnest(settings: Record<string, string> = {}): Promise<void> {
  await site.owner.query(`update core.setting set value = 'production' where key = 'mode'`)
  const given = {
    MODE: 'production',
    PUBLIC_URL: 'https://veilig.example',
    OIDC_ISSUER: 'https://aanmelden.example',
    OIDC_CLIENT_ID: 'slagvaardig',
    OIDC_CLIENT_KEY_FILE: 'package.json',
    SMTP_URL: smtp.url,
    ...settings,
  }
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value)
}

describe('mail in earnest', () => {
  it('goes out through the mail server of SMTP_URL, from seven in the morning', async () => {
    await inEarnest()
    await at('2021-03-01T04:31:00Z')
    await give()
    await at('2021-03-01T05:30:00Z')
    expect(await written()).toBe(0)
    await at('2021-03-01T06:05:00Z')
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]).toMatch(/^To: wout@politie.example/m)
    expect(smtp.received[0]).toContain('https://veilig.example/begin')
  })

  it('names nobody, not even its reader, and no record', async () => {
    const { rows } = await site.owner.query<{ name: string }>('select name from core.person union select name from core.organisation')
    for (const { name } of rows) expect(smtp.received.join('')).not.toContain(name)
    expect(smtp.received.join('').replaceAll(/Message-ID.*/g, '')).not.toMatch(/drempels|[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  it('is not written without a mail server, and comes once there is one', async () => {
    await inEarnest({ SMTP_URL: '' })
    await give()
    await at('2021-03-02T06:05:00Z')
    expect(await written()).toBe(1)
    await inEarnest()
    await at('2021-03-02T12:05:00Z')
    expect(smtp.received).toHaveLength(2)
  })

  it('tells the next day what a mail that never arrived would have told', async () => {
    await inEarnest()
    smtp.manner = 'never'
    await give()
    await at('2021-03-03T06:05:00Z')
    for (let hour = 8; hour < 20; hour += 1) await at(`2021-03-03T${String(hour).padStart(2, '0')}:00:00Z`)
    expect(smtp.received).toHaveLength(2)
    const { rows } = await site.owner.query(`select attempts from core.job where name = 'mail.deliver' and run_at = 'infinity'`)
    expect(rows).toEqual([{ attempts: 8 }])
    smtp.manner = 'takes'
    await give()
    await at('2021-03-04T06:05:00Z')
    expect(smtp.received).toHaveLength(3)
    expect(smtp.received[2]).toContain('Subject: Slagvaardig: 2 nieuwe berichten')
  })

  it('waits longer after every refusal', async () => {
    await inEarnest()
    smtp.manner = 'later'
    await give()
    await at('2021-03-05T06:05:00Z')
    const waits: number[] = []
    for (let tries = 0; tries < 4; tries += 1) {
      const { rows } = await site.owner.query<{ at: Date }>(
        `select run_at as at from core.job where name = 'mail.deliver' and run_at < 'infinity'`,
      )
      waits.push(Date.parse(String(rows[0]?.at)) - Date.parse(clock.now()))
      clock.moveTo(new Date(rows[0]?.at ?? 0).toISOString())
      await runDueJobs(site.engine, mailJobs(), site.owner)
    }
    expect(waits.map(wait => Math.round(wait / 1000))).toEqual([40, 80, 160, 320])
  })
})

describe('a mail server in trouble', () => {
  const hand = async (post: { smtp: string; patience?: number }): Promise<{ ran: number; failed: number }> => {
    await site.owner.query(`delete from core.job; delete from core.mail`)
    await give()
    clock.moveDays(1)
    const asked = { site: 'https://veilig.example', ...post }
    const jobs = { now: { every: '* * * * *', run: writeDigestsTo(asked) }, deliver: { run: deliverTo(asked) } }
    await runDueJobs(site.engine, [{ key: 'core/mail', jobs }], site.owner)
    clock.moveTo(new Date(Date.parse(clock.now()) + 61_000).toISOString())
    return runDueJobs(site.engine, [{ key: 'core/mail', jobs }], site.owner)
  }
  const writeDigestsTo = (post: Parameters<typeof writeDigests>[1]) => (act: Parameters<typeof writeDigests>[0]) => writeDigests(act, post)
  const deliverTo = (post: Parameters<typeof writeDigests>[1]) => (act: Parameters<typeof writeDigests>[0], id: string | null) =>
    deliver(act, id ?? '', post)

  it('that says nothing is not waited for long', async () => {
    smtp.manner = 'mute'
    const started = Date.now()
    expect(await hand({ smtp: smtp.url, patience: 200 })).toEqual({ ran: 1, failed: 1 })
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('beyond this machine that offers no TLS gets nothing', async () => {
    const before = smtp.received.length
    expect(await hand({ smtp: `smtp://[::ffff:127.0.0.1]:${smtp.port}` })).toEqual({ ran: 1, failed: 1 })
    expect(smtp.received).toHaveLength(before)
  })

  it('does not stand in the way of an act: the notice is there, and the mail is work for later', async () => {
    smtp.manner = 'mute'
    const answer = await officer.post('/v1/obstacles', { happens: 'De sleutel van het wijkkantoor is altijd weg.', domain: 'local' })
    expect(answer.status).toBe(201)
  })
})
