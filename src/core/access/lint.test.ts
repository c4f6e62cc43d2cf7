// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { garden } from '../../../tests/access/trial/feature.ts'
import { openOwner, type TestDatabase, testDatabase } from '../../../tests/setup/database.ts'
import { type Feature, loadCore } from '../contract/features.ts'
import { buildDatabase } from '../database/build.ts'
import { lintDatabase } from './lint.ts'

let database: TestDatabase
let superuser: pg.Pool
let features: Feature[]

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  const owner = openOwner(database.owner)
  superuser = openOwner(database.superuser)
  features = [...(await loadCore()), garden]
  await buildDatabase(owner, { features })
  await owner.end()
})
afterAll(async () => {
  await superuser.end()
  await database.drop()
})

/** What the lint says after these statements, which are undone again. */
async function saysAfter(...statements: string[]): Promise<string[]> {
  const client = await superuser.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    return await lintDatabase(client, features)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Holes, each with the rule that must find it. A line of L14 (changed from outside) alone does not count: the rule itself has to see it. */
const holes: [rule: string, hole: string, ...statements: string[]][] = [
  ['L1', 'row security is switched off', 'alter table trial.bed disable row level security'],
  ['L1', 'row security spares the owner', 'alter table trial.bed no force row level security'],
  ['L1', 'a table without row security comes in', 'create table trial.loose (id uuid)'],
  ['L2', 'the app becomes superuser', 'alter role slagvaardig_app superuser'],
  ['L2', 'the app passes row security', 'alter role slagvaardig_app bypassrls'],
  ['L2', 'the app may make roles', 'alter role slagvaardig_app createrole'],
  ['L2', 'the app becomes a member of the owner', 'grant slagvaardig_owner to slagvaardig_app'],
  ['L2', 'the app reads every table by membership', 'grant pg_read_all_data to slagvaardig_app'],
  ['L2', 'the app may empty a table', 'grant truncate on trial.bed to slagvaardig_app'],
  ['L2', 'the app may refer to a table', 'grant references on trial.bed to slagvaardig_app'],
  ['L2', 'the app may make triggers', 'grant trigger on trial.bed to slagvaardig_app'],
  ['L2', 'everybody may read a table', 'grant select on trial.bed to public'],
  ['L2', 'the app may make tables', 'grant create on schema trial to slagvaardig_app'],
  [
    'L2',
    'the app may make temporary tables',
    `do $$ begin execute format('grant temporary on database %I to slagvaardig_app', current_database()); end $$`,
  ],
  ['L2', 'the app owns a table', 'grant create on schema trial to slagvaardig_app', 'alter table trial.bed owner to slagvaardig_app'],
  ['L3', 'a write policy has no check', 'create policy wide on trial.label for update to slagvaardig_app using (true)'],
  [
    'L3',
    'a policy is for everything at once',
    'create policy wide on trial.label for all to slagvaardig_app using (false) with check (false)',
  ],
  ['L3', 'a policy is for everybody', 'create policy wide on trial.label for select using (false)'],
  ['L3', 'everybody may add', 'create policy wide on trial.bed for insert to slagvaardig_app with check (true)'],
  ['L3', 'everybody may read all', 'create policy wide on trial.bed for select to slagvaardig_app using (true)'],
  ['L3', 'everybody may take away', 'create policy wide on trial.label for delete to slagvaardig_app using (true)'],
  ['L4', 'a view reads as its owner', 'alter view trial.bed_state set (security_invoker = false)'],
  ['L4', 'a view never said how it reads', 'create view trial.all_beds as select * from trial.bed'],
  [
    'L4',
    'a materialised view is shown',
    'create materialized view trial.kept as select * from trial.bed',
    'grant select on trial.kept to slagvaardig_app',
  ],
  [
    'L5',
    'an unlisted function passes row security',
    `create function trial.peek() returns bigint language sql security definer set search_path = pg_catalog as 'select count(*) from trial.bed'`,
    'revoke all on function trial.peek() from public',
  ],
  ['L5', 'a listed function loses its search path', 'alter function core.close_session(bytea) reset search_path'],
  ['L5', 'a listed function becomes the superuser’s', 'alter function core.close_session(bytea) owner to postgres'],
  ['L5', 'everybody may call a function', 'grant execute on function core.close_session(bytea) to public'],
  ['L6', 'a function says it leaks nothing', 'alter function core.has_role(text[]) leakproof'],
  ['L7', 'a counter is shown', 'alter table trial.bed add column number bigint generated always as identity'],
  ['L7', 'a unique name tells what another organisation has', 'alter table trial.bed add unique (name)'],
  ['L8', 'a function sends messages', `create function trial.shout() returns void language sql as $$ select pg_notify('beds', 'all') $$`],
  ['L10', 'one column is granted by itself', 'grant select (name) on trial.bed to slagvaardig_app'],
  ['L14', 'a policy is dropped', 'drop policy "Het bed is niet gesloten" on trial.planting'],
  ['L14', 'a policy is rewritten', 'alter policy "Het bed is niet gesloten" on trial.planting with check (true)'],
  ['L14', 'a right is taken away', 'revoke insert on trial.bed from slagvaardig_app'],
]

describe('the lint of the database', () => {
  it('finds nothing in a database as the product builds it', async () => {
    expect(await saysAfter()).toEqual([])
  })

  it.each(holes)('%s notices when %s', async (rule, _hole, ...statements) => {
    expect((await saysAfter(...statements)).filter(fault => fault.startsWith(`${rule} `))).not.toEqual([])
  })
})
