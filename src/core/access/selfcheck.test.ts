// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Feature, loadCore } from '../contract/features.ts'
import { applyPolicies, buildDatabase } from '../database/build.ts'
import { rulesInForce } from './inforce.ts'
import { selfCheck } from './selfcheck.ts'

let database: TestDatabase
let app: pg.Pool
let owner: pg.Pool
let features: Feature[]

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  app = openOwner(database.app)
  owner = openOwner(database.owner)
  features = [...(await loadCore()), garden]
  await buildDatabase(owner, { features })
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})

/** The settings of a throw-away cluster, which production rightly refuses. */
const throwAway = /^(fsync|full_page_writes|synchronous_commit) staat/

describe('the check before production', () => {
  it('refuses a database that may lose what it confirmed', async () => {
    const objections = await selfCheck(app, owner, features)
    expect(objections.some(line => line.startsWith('fsync staat uit'))).toBe(true)
    expect(objections.filter(line => !throwAway.test(line))).toEqual([])
  })

  it('refuses the owner or a superuser as the account of the app', async () => {
    const superuser = openOwner(database.superuser)
    const objections = [await selfCheck(owner, owner, features), await selfCheck(superuser, owner, features)].map(list => list.join('\n'))
    await superuser.end()
    expect(objections[0]).toContain('langs de rijbeveiliging mag')
    expect(objections[0]).toContain('eigenaar van de tabellen')
    expect(objections[1]).toContain('superuser')
  })

  it('refuses a database that shows rows to somebody without a session', async () => {
    await owner.query(
      `insert into core.organisation values ('00000000-0000-4000-8000-000000000001', 'GM9999', 'municipality', 'Proefstad')`,
    )
    await owner.query(`insert into core.person (id, subject, name) values ('00000000-0000-4000-8000-000000000002', 'x', 'Proef (fictief)')`)
    await owner.query(`insert into trial.plot values ('00000000-0000-4000-8000-000000000003', 'Noord')`)
    await owner.query(`insert into trial.bed values ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000003', 'Rozen', '00000000-0000-4000-8000-000000000002', now())`)
    expect((await selfCheck(app, owner, features)).filter(line => !throwAway.test(line))).toEqual([])
    await owner.query('create policy wide on trial.bed for select to slagvaardig_app using (id is not null)')
    expect(await selfCheck(app, owner, features)).toContain('Wie niet is aangemeld, krijgt rijen te zien uit trial.bed.')
  })
})

describe('protection changed from outside', () => {
  it('is told and repaired at the next start', async () => {
    await owner.query('drop policy if exists wide on trial.bed')
    const client = await owner.connect()
    await applyPolicies(client, features, true)
    client.release()
    const before = await rulesInForce(owner)
    await owner.query('drop policy "Het bed is niet gesloten" on trial.planting')
    await owner.query('alter table trial.bed no force row level security')
    await owner.query('alter view trial.bed_state set (security_invoker = false)')
    const told = await buildDatabase(owner, { features })
    expect(told.some(line => line.startsWith('verdwenen') && line.includes('Het bed is niet gesloten'))).toBe(true)
    expect(told.some(line => line.startsWith('gekomen') && line.includes('forced f'))).toBe(true)
    expect(await rulesInForce(owner)).toEqual(before)
    expect(await buildDatabase(owner, { features })).toEqual([])
  })
})
