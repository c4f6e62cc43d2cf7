// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite, type Visitor } from '../../../tests/setup/site.ts'
import { movableClock } from '../../core/time/clock.ts'

let site: TestSite
let officer: Visitor

beforeAll(async () => {
  site = await testSite({ clock: movableClock('2020-01-09T09:00:00Z') })
  officer = site.as('neighbourhood-officer')
})
afterAll(() => site?.close())

const report = { happens: 'Ik mag niet weten of er al zorg komt en sta elke week voor dezelfde deur.', domain: 'care-and-safety' }

describe('the page to report an obstacle on', () => {
  it('asks somebody who is not signed in to sign in first', async () => {
    const answer = await site.as(null).get('/drempels/melden')
    expect(answer.status).toBe(302)
    expect(answer.headers.location).toContain('/aanmelden')
  })

  it('is not there for the functional manager, who sees no content', async () => {
    expect((await site.as('functional-manager').get('/drempels/melden')).status).toBe(403)
  })

  it('needs no script', async () => {
    expect((await officer.get('/drempels/melden')).text).not.toContain('<script')
  })

  it('needs two fields and takes three more', async () => {
    const { text } = await officer.get('/drempels/melden')
    expect([...text.matchAll(/<(?:textarea|select)[^>]*name="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'happens',
      'helps',
      'municipality',
    ])
    expect(
      new Set(
        [...text.matchAll(/ name="(\w+)"[^>]*required/g), ...text.matchAll(/required=""[^>]* name="(\w+)"/g)].map(([, name]) => name),
      ),
    ).toEqual(new Set(['happens', 'domain']))
  })

  it('says what is missing and keeps what was filled in', async () => {
    const answer = await officer.form('/v1/obstacles', {
      helps: 'Een vaste vraag',
      municipality: 'GM0344',
      towards: 'anonymous',
      _language: 'nl',
    })
    expect(answer.status).toBe(400)
    expect(answer.headers['content-security-policy']).toContain("style-src 'self'")
    expect(answer.text).toContain('Vertel in een paar woorden wat u tegenhoudt.')
    expect(answer.text).toContain('Kies waar de drempel bij hoort.')
    expect(answer.text).toContain('Een vaste vraag</textarea>')
    expect(answer.text).toMatch(/<option value="GM0344" selected=""/)
    expect(answer.text).toMatch(/value="anonymous" checked=""|checked="" value="anonymous"/)
  })

  it('asks to remove personal data, and offers no way around what is certain', async () => {
    const answer = await officer.form('/v1/obstacles', { ...report, helps: 'Bel 06-12345678' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('‘06-12345678’ is een telefoonnummer')
    expect(answer.text).not.toContain('name="notPersonal"')
    expect((await officer.form('/v1/obstacles', { ...report, helps: 'Bel 06-12345678', notPersonal: 'confirmed' })).status).toBe(400)
  })

  it('lets the writer say that a doubtful find points to nobody', async () => {
    const doubtful = { happens: 'De sleutel van het pand aan de Vredenburg 40 ligt altijd ergens anders.', domain: 'local' }
    const answer = await officer.form('/v1/obstacles', {
      ...doubtful,
      happens: 'Het overleg aan de Kaatstraat 1 is altijd op woensdag, dan kan ik niet.',
    })
    expect(answer.text).toContain('name="notPersonal"')
    expect(
      (
        await officer.form('/v1/obstacles', {
          ...doubtful,
          happens: 'Het overleg aan de Kaatstraat 1 is altijd op woensdag, dan kan ik niet.',
          notPersonal: 'confirmed',
        })
      ).status,
    ).toBe(303)
  })

  it('brings the reporter to a page that says where it lies and when the answer comes', async () => {
    const answer = await officer.form('/v1/obstacles', { ...report, municipality: 'GM0344' })
    expect(answer.status).toBe(303)
    const next = await officer.get(String(answer.headers.location))
    expect(next.text).toContain('Uw drempel is gemeld')
    expect(next.text).toContain('Eigen team')
    expect(next.text).toContain('23 januari 2020')
    expect(next.text).toContain('dan gaat de drempel vanzelf naar: Eigen organisatie of gemeente')
  })

  it('shows what looks alike before a second one is sent, with the own text kept', async () => {
    const other = site.as('case-director')
    const again = { happens: 'Wij mogen niet weten of er zorg komt, en staan iedere week voor dezelfde deur', domain: 'care-and-safety' }
    const answer = await other.form('/v1/obstacles', again)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Is het een van deze?')
    expect(answer.text).toContain(report.happens)
    expect(answer.text).toContain(`${again.happens}</textarea>`)
    expect(answer.text).toContain('name="lookAlikes" value="seen"')
  })

  it('counts "ook ik" once, and tells nobody who', async () => {
    const other = site.as('case-director')
    const id = (await site.owner.query(`select id from approach.obstacle where happens = $1`, [report.happens])).rows[0].id
    const answer = await other.form('/v1/obstacle-echoes', { obstacleId: id })
    expect(answer).toMatchObject({ status: 303, headers: { location: `/drempels/gemeld/${id}` } })
    expect((await other.get(`/drempels/gemeld/${id}`)).text).toContain('Ook u: uw stem telt mee')
    expect((await other.form('/v1/obstacle-echoes', { obstacleId: id })).status).toBe(409)
    expect((await officer.form('/v1/obstacle-echoes', { obstacleId: id })).status).toBe(409)
    expect((await officer.get<{ echoes: number }>(`/v1/obstacles/${id}`)).body.echoes).toBe(1)
  })

  it('sends once when the button is pressed twice', async () => {
    const fields = {
      happens: 'De auto van het team is op dinsdag altijd weg als ik de wijk in moet.',
      domain: 'other',
      _key: 'twee-keer-gedrukt',
    }
    const [one, two] = [await officer.form('/v1/obstacles', fields), await officer.form('/v1/obstacles', fields)]
    expect(two.headers.location).toBe(one.headers.location)
  })

  it('speaks English under /en, before and after sending', async () => {
    expect((await officer.get('/en/obstacles/report')).text).toContain('What holds you back?')
    const sent = await officer.form('/v1/obstacles', {
      happens: 'The camera rules differ in every single town here.',
      domain: 'local',
      _language: 'en',
    })
    expect(sent.headers.location).toMatch(/^\/en\/obstacles\/reported\//)
    const wrong = await officer.form('/v1/obstacles', { domain: 'local', _language: 'en' })
    expect(wrong.text).toContain('Say in a few words what holds you back.')
  })
})
