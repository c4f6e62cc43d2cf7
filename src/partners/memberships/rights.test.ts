// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { openSession } from '../../core/identity/session.ts'
import { movableClock } from '../../core/time/clock.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../region-pack/public.ts'

const clock = movableClock('2022-03-23T10:00:00.000Z')
let site: TestSite

/** Somebody at an organisation, as an adviser since 2018. */
async function employ(subject: string, organisation: string): Promise<void> {
  await site.owner.query(`insert into core.person (id, subject, name, fictitious) values (gen_random_uuid(), $1, $2, true)`, [
    subject,
    `${subject} (fictief)`,
  ])
  await site.owner.query(
    `insert into core.assignment (id, person_id, organisation_id, role, valid_from)
     select gen_random_uuid(), p.id, o.id, 'safety_adviser', '2018-01-01' from core.person p, core.organisation o where p.subject = $1 and o.code = $2`,
    [subject, organisation],
  )
}

const signIn = (subject: string) => openSession(site.engine.pool, clock, subject)

async function rolesWith(token: string): Promise<string[]> {
  const answer = await site.server.inject({
    method: 'GET',
    url: '/v1/session',
    headers: { host: 'localhost', authorization: `Bearer ${token}` },
  })
  return (JSON.parse(answer.body) as { roles: { role: string }[] }).roles.map(({ role }) => role)
}

beforeAll(async () => {
  site = await testSite({
    clock,
    prepare: async owner => {
      const { pack } = await checkPack('regions/midden-nederland-2019-2022')
      if (pack) await loadRegion(owner, pack)
    },
  })
  await employ('weesp', 'GM0457')
  await employ('almere', 'GM0034')
})
afterAll(() => site.close())

describe('rights follow the dates of membership (C63 c)', () => {
  it('takes the rights of Weesp away on the day it leaves, in the middle of a session, and leaves Almere as it is', async () => {
    clock.moveTo('2022-03-23T22:30:00.000Z')
    const [weesp, almere] = [await signIn('weesp'), await signIn('almere')]
    expect(await rolesWith(weesp?.token ?? '')).toEqual(['safety_adviser'])
    clock.moveTo('2022-03-23T23:00:00.000Z')
    expect(await rolesWith(weesp?.token ?? '')).toEqual([])
    expect(await rolesWith(almere?.token ?? '')).toEqual(['safety_adviser'])
  })

  it('lets nobody of Weesp sign in afterwards, and anybody of Almere', async () => {
    expect(await signIn('weesp')).toBeNull()
    expect(await signIn('almere')).not.toBeNull()
  })

  it('gives Vijfheerenlanden its rights on the day it joins', async () => {
    await employ('vijfheerenlanden', 'GM1961')
    clock.moveTo('2019-01-01T12:00:00.000Z')
    expect(await signIn('vijfheerenlanden')).toBeNull()
    clock.moveTo('2019-01-02T12:00:00.000Z')
    expect(await signIn('vijfheerenlanden')).not.toBeNull()
  })

  it('never depends on a seat for those who never had one: the bureau', async () => {
    clock.moveTo('2030-01-01T12:00:00.000Z')
    const { rows } = await site.owner.query<{ part: boolean }>(
      `select core.takes_part(id, '2030-01-01') as part from core.organisation where kind = 'bureau'`,
    )
    expect(rows).toEqual([{ part: true }])
  })
})
