// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { PersonCode } from '../../core/identity/people.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { movableClock } from '../../core/time/clock.ts'

const clock = movableClock('2021-02-05T09:00:00Z')
let site: TestSite

const sheet = async (person: PersonCode | null, path = '/begin/overzicht') => site.as(person).get(path)

beforeAll(async () => {
  site = await testSite({ clock })
  await runDueJobs(site.engine, site.features, site.owner)
  const officer = site.as('neighbourhood-officer')
  for (const place of [1, 2, 3, 4, 5, 6]) {
    await officer.post('/v1/obstacles', {
      happens: `Overleg ${place} van de wijk valt uit omdat niemand de ruimte mag openen${' en dat al weken lang'.repeat(8)}.`,
      domain: 'local',
      municipality: 'GM0344',
      lookAlikes: 'seen',
    })
    await officer.post('/v1/board-questions', { board: 'college', question: `Mag de proef ${place} doorgaan?`, needed: 'De planning.' })
  }
})
afterAll(() => site?.close())

describe('the sheet with what waits', () => {
  it('asks a visitor to sign in, and shows the functional manager nothing', async () => {
    expect((await sheet(null)).status).toBe(302)
    expect((await sheet('functional-manager')).text).toContain('Er wacht nu niets op u of uw organisatie.')
  })

  it('holds what lies at the table and what plays in the own municipality, four of each and how many more', async () => {
    const { text } = await sheet('mayor')
    expect(text).toContain('Vragen uit de uitvoering op uw tafel')
    expect(text).toContain('Drempels bij uw organisatie of op uw tafel')
    expect(text.match(/en nog 2</g)).toHaveLength(2)
    expect(text.match(/Mag de proef \d doorgaan\?/g)).toHaveLength(4)
    for (const [, line = ''] of text.matchAll(/<li><span>([^<]*)<\/span>/g)) expect([...line].length).toBeLessThanOrEqual(110)
  })

  it('holds nothing of the organisation or table of somebody else', async () => {
    const { text } = await sheet('adviser-small')
    expect(text).not.toContain('Overleg 1')
    expect(text).not.toContain('Mag de proef')
  })

  it('says what is late, in both languages', async () => {
    clock.moveTo('2021-04-02T09:00:00Z')
    expect((await sheet('mayor')).text).toContain('(6, waarvan 6 te laat)')
    expect((await sheet('mayor', '/en/start/overview')).text).toContain('(6, of which 6 late)')
  })

  it('is announced to mayors alone, on Monday', async () => {
    clock.moveTo('2021-04-05T08:00:00Z')
    await runDueJobs(site.engine, site.features, site.owner)
    const told = async (person: PersonCode) =>
      (
        await site.as(person).get<{ notices: { kind: string; document: boolean; about: { nl: string; en: string } }[] }>('/v1/notices')
      ).body.notices.filter(({ kind }) => kind === 'weekly-overview')
    expect(await told('mayor')).toMatchObject([{ document: true, about: { nl: '/begin/overzicht', en: '/en/start/overview' } }])
    expect(await told('chief-prosecutor')).toEqual([])
  })
})
