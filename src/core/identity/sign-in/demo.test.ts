// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walker } from '../../../../tests/setup/walker.ts'
import { type TestSite, testSite } from '../../../../tests/setup/site.ts'
import { demoPeople, demoPersonCodes } from '../people.ts'

let site: TestSite
let base: string

beforeAll(async () => {
  site = await testSite()
  base = await site.listen()
})
afterAll(() => site.close())

const sessions = async () => (await site.owner.query<{ n: number }>('select count(*)::int as n from core.session')).rows[0]?.n

describe('the sign-in page of the demonstration', () => {
  test('shows the thirteen people with what they come to do, in both languages, each a link', async () => {
    for (const [path, language] of [
      ['/aanmelden', 'nl'],
      ['/en/sign-in', 'en'],
    ] as const) {
      const page = await (await fetch(`${base}${path}?naar=/partners`)).text()
      for (const code of demoPersonCodes) {
        expect(page).toContain(`/aanmelden/start?naar=%2Fpartners&amp;persoon=${code}`)
        expect(page).toContain(demoPeople[code].name)
        expect(page).toContain(demoPeople[code].errand[language])
      }
      expect(page).not.toMatch(/<script|style=/)
    }
  })

  test('brings people who came by another name of this machine to the one that signs in', async () => {
    const answer = await fetch(`${base.replace('127.0.0.1', 'localhost')}/aanmelden?naar=/partners`, { redirect: 'manual' }).catch(
      () => null,
    )
    if (answer) expect(answer.headers.get('location')).toBe(`${base}/aanmelden?naar=/partners`)
  })

  test('is where whoever is not signed in ends up, and comes back from', async () => {
    const answer = await fetch(`${base}/partners`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/aanmelden?naar=%2Fpartners')
  })
})

describe('signing in over the wire, through the provider in process', () => {
  test.each(demoPersonCodes)('works for %s', async code => {
    const visitor = walker(base)
    const ended = await visitor.walk(`/aanmelden/start?persoon=${code}&naar=/v1/session`)
    expect(ended.path).toBe('/')
    const me = (await (await visitor.ask('/v1/session')).json()) as { person: { name: string }; roles: { role: string }[] }
    expect([me.person.name, me.roles[0]?.role]).toEqual([demoPeople[code].name, demoPeople[code].role])
  })

  test('sets one cookie, httpOnly, Lax, without a name of a person, and no token anywhere', async () => {
    const visitor = walker(base)
    const { passed, seen } = await visitor.walk('/aanmelden/start?persoon=mayor&naar=/partners')
    const own = seen.filter(cookie => cookie.startsWith('slagvaardig=') && !cookie.includes('Max-Age=0'))
    expect(own).toHaveLength(1)
    expect(own[0]).toMatch(/^slagvaardig=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(seen.filter(cookie => !/httponly/i.test(cookie))).toEqual([])
    expect(passed.join(' ')).not.toMatch(/id_token|access_token/)
  })

  test('gives a new session each time and ends the one before, so that a planted cookie is worth nothing', async () => {
    const attacker = walker(base)
    await attacker.walk('/aanmelden/start?persoon=police-chief&naar=/')
    const planted = attacker.cookie('slagvaardig')
    const victim = walker(base, { slagvaardig: planted ?? '' })
    await victim.walk('/aanmelden/start?persoon=mayor&naar=/')
    expect(victim.cookie('slagvaardig')).not.toBe(planted)
    expect((await attacker.ask('/v1/session')).status).toBe(401)
    const unknown = walker(base, { slagvaardig: 'a'.repeat(43) })
    await unknown.walk('/aanmelden/start?persoon=mayor&naar=/')
    expect(unknown.cookie('slagvaardig')).not.toBe('a'.repeat(43))
  })

  test('switches from one person to the other without signing out', async () => {
    const visitor = walker(base)
    const before = await sessions()
    for (const code of ['mayor', 'adviser-small', 'mayor'] as const) {
      await visitor.walk(`/aanmelden/start?persoon=${code}&naar=/`)
      expect(((await (await visitor.ask('/v1/session')).json()) as { person: { name: string } }).person.name).toBe(demoPeople[code].name)
    }
    expect(await sessions()).toBe((before ?? 0) + 1)
  })

  test('counts a code once: the same way back a second time opens nothing', async () => {
    const visitor = walker(base)
    await visitor.walk('/aanmelden/start?persoon=mayor&naar=/', '/aanmelden/terug')
    const [back, away] = [visitor.next ?? '', visitor.cookie('slagvaardig-weg') ?? '']
    expect((await visitor.ask(back)).status).toBe(303)
    const before = await sessions()
    const thief = walker(base, { 'slagvaardig-weg': away })
    expect((await thief.ask(back)).status).toBe(401)
    expect(thief.cookie('slagvaardig')).toBeUndefined()
    expect(await sessions()).toBe(before)
  })

  test('leads nowhere for a person who is not of the demonstration', async () => {
    for (const person of ['operator', 'urn:slagvaardig:operator', '']) {
      const visitor = walker(base)
      expect((await visitor.walk(`/aanmelden/start?persoon=${person}&naar=/partners`)).path).toBe('/aanmelden')
      expect(visitor.cookie('slagvaardig')).toBeUndefined()
    }
  })

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])('never sends people on to %s', async naar => {
    const visitor = walker(base)
    const ended = await visitor.walk(`/aanmelden/start?persoon=mayor&naar=${encodeURIComponent(naar)}`)
    expect(ended.path).toBe('/')
    expect(ended.passed.every(address => address.startsWith(base))).toBe(true)
  })

  test('leaves a line of who came in', async () => {
    await walker(base).walk('/aanmelden/start?persoon=police-planner&naar=/')
    const { rows } = await site.owner.query(
      `select a.result, p.name from core.audit_line a join core.person p on p.id = a.actor_id where a.action = 'session.opened' and a.roles = 'police_planner'`,
    )
    expect(rows).toContainEqual({ result: 'done', name: demoPeople['police-planner'].name })
  })

  test('is not stopped by nonsense at the provider', async () => {
    for (const path of ['/auth', '/auth?client_id=nobody', '/token', '/kies/unknown', '/auth/unknown', '/nothing'])
      expect((await fetch(`${base}/demo-aanbieder${path}`, { redirect: 'manual' })).status).toBeLessThan(500)
  })
})

describe('signing out by the form of every page', () => {
  test('ends the session, clears the browser and says so', async () => {
    const visitor = walker(base)
    await visitor.walk('/aanmelden/start?persoon=mayor&naar=/')
    const { csrf } = (await (await visitor.ask('/v1/session')).json()) as { csrf: string }
    const token = visitor.cookie('slagvaardig') ?? ''
    const out = await visitor.ask('/afmelden', { _csrf: csrf, _language: 'nl' })
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache", "storage"'])
    expect(visitor.cookie('slagvaardig')).toBeUndefined()
    expect(await (await fetch(`${base}${out.headers.get('location')}`)).text()).toContain('U bent afgemeld.')
    expect((await walker(base, { slagvaardig: token }).ask('/v1/session')).status).toBe(401)
  })

  test('needs the csrf value, and does no harm to who already left', async () => {
    const visitor = walker(base)
    await visitor.walk('/aanmelden/start?persoon=mayor&naar=/')
    expect((await visitor.ask('/afmelden', { _csrf: 'guessed' })).status).toBe(403)
    expect((await visitor.ask('/v1/session')).status).toBe(200)
    const gone = await walker(base).ask('/afmelden', { _language: 'en' })
    expect((await fetch(`${base}${gone.headers.get('location')}`)).url).toBe(`${base}/en/sign-in?afgemeld=`)
  })
})
