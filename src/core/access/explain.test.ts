// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { gardenSite, known } from '../../../tests/access/trial/site.ts'
import type { TestSite } from '../../../tests/setup/site.ts'
import { type Caller, inRequest } from '../contract/request.ts'
import type { PersonCode } from '../identity/people.ts'
import { type Explanation, explain } from './explain.ts'

let site: TestSite
let here = ''

beforeAll(async () => {
  site = await gardenSite()
  here = (await site.owner.query(`select id from core.organisation where code = 'GM0344'`)).rows[0]?.id
})
afterAll(() => site.close())

async function why(person: PersonCode | null, rule: keyof typeof garden.access.rules, given: Record<string, string>): Promise<Explanation> {
  const session = await site.as(person).session()
  const caller: Caller = { token: session?.token ?? null, traceId: '0'.repeat(32), origin: 'browser' }
  return inRequest(site.engine, caller, 'lawfulness', async open =>
    explain(open.acting, await open.entered, garden.access.rules[rule]!, given),
  )
}

const answers = ({ reasons }: Explanation) => Object.fromEntries(reasons.map(({ key, holds }) => [key, holds]))

describe('why one may or may not', () => {
  it('names every reason at once, with what depends on what is still to be filled in', async () => {
    expect(answers(await why('mayor', 'plants', { bed_id: known.closed, organisation_id: here }))).toEqual({
      who: true,
      'own-organisation': true,
      'bed-open': false,
      self: null,
    })
    expect(answers(await why('mayor', 'plants', { bed_id: known.mine, organisation_id: here }))).toMatchObject({ 'bed-open': true })
  })

  it('leaves a condition open as long as what it asks about is not chosen, also when nothing is in the set', async () => {
    const choice = {
      key: 'choice',
      nl: 'Wie u kiest, mag dit doen',
      en: 'Whoever you choose may do this',
      holds: 'recorded_by in (select p.id from core.person p where p.id is null)',
    }
    await site.owner.query(
      `create policy "${choice.nl}" on trial.closure as restrictive for insert to slagvaardig_app with check (${choice.holds})`,
    )
    const rule = { ...garden.access.rules.closesBed!, conditions: [choice] }
    const mayor = (await site.owner.query(`select id from core.person where subject like '%:mayor'`)).rows[0]?.id
    const asked = async (given: Record<string, string>) => {
      const session = await site.as('mayor').session()
      return inRequest(
        site.engine,
        { token: session?.token ?? null, traceId: '0'.repeat(32), origin: 'browser' },
        'lawfulness',
        async open => explain(open.acting, await open.entered, rule, given),
      )
    }
    expect(answers(await asked({ bed_id: known.mine }))).toEqual({ who: true, choice: null })
    expect(answers(await asked({ bed_id: known.mine, recorded_by: mayor }))).toEqual({ who: true, choice: false })
    await site.owner.query(`drop policy "${choice.nl}" on trial.closure`)
  })

  it('says so when the role does not fit, and when nobody signed in', async () => {
    expect(answers(await why('mayor', 'closesBed', { bed_id: known.mine }))).toMatchObject({ who: true })
    expect(answers(await why('adviser-large', 'closesBed', { bed_id: known.mine }))).toMatchObject({ who: false })
    expect(await why(null, 'seesPlots', {})).toMatchObject({ may: false, reasons: [{ key: 'who', holds: false }] })
    expect(await why('police-chief', 'seesPlots', {})).toMatchObject({ may: true })
  })

  it('speaks only of records one may see: hidden and unknown are the same', async () => {
    const [hidden, unknown] = await Promise.all(
      [known.theirs, known.unknown].map(bed => why('mayor', 'plants', { bed_id: bed }).catch(error => error)),
    )
    expect(hidden).toMatchObject({ status: 404 })
    expect(hidden).toEqual(unknown)
    await expect(why('police-chief', 'plants', { bed_id: known.mine })).rejects.toMatchObject({ status: 404 })
  })
})

describe('the address of the explanation', () => {
  const ask = (query: string) =>
    site.as('mayor').get<{ may: boolean; reasons: { nl: string; holds: boolean }[] }>(`/v1/access/explanations?${query}`)

  it('explains a rule of the product', async () => {
    const { status, body } = await ask('rule=identity.seesColleagues')
    expect([status, body.may, body.reasons.length]).toEqual([200, true, 1])
  })

  it('knows no other rules, no other columns and no other forms', async () => {
    expect((await ask('rule=identity.noSuchRule')).status).toBe(404)
    expect((await ask('rule=identity.seesColleagues&given=person_id:1')).status).toBe(400)
    expect((await ask('rule=x')).status).toBe(400)
    expect((await ask('rule=identity.seesColleagues&given=drop%20table')).status).toBe(400)
  })

  it('shows the register of processing to everybody, one by one', async () => {
    const { body } = await site.as(null).get<{ name: string }[]>('/v1/processing-activities')
    expect(body.map(({ name }) => name)).toEqual(expect.arrayContaining(['accounts', 'logboek']))
    expect((await site.as(null).get('/v1/processing-activities/logboek')).status).toBe(200)
    expect((await site.as(null).get('/v1/processing-activities/tuin')).status).toBe(404)
  })
})
