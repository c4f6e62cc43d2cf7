// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOwner } from '../../../tests/setup/database.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { countsOf } from './rules.ts'

interface Comparison {
  equal: boolean
  sameRules: boolean
  differences: { kind: string; line: string }[] | null
  faults: string[]
  counts: { tables: number; secured: number; policies: number }
}
let site: TestSite
let superuser: pg.Pool

beforeAll(async () => {
  site = await testSite()
  superuser = openOwner(site.database.superuser)
})
afterAll(async () => {
  await superuser.end()
  await site.close()
})

const compared = async (): Promise<Comparison> => {
  const { status, body, text } = await site.as('privacy-officer').get<Comparison>('/v1/access-comparison')
  expect(status, text).toBe(200)
  return body
}

/** What the privacy officer reads after these statements, which are undone with others. */
async function upon(change: string, undo: string): Promise<Comparison> {
  await superuser.query(change)
  try {
    return await compared()
  } finally {
    await superuser.query(undo)
  }
}

const lines = ({ differences }: Comparison) => (differences ?? []).map(({ kind, line }) => `${kind}: ${line}`).join('\n')

describe('the rules beside the running database', () => {
  it('are equal when nobody touched it, with every table secured', async () => {
    const found = await compared()
    expect(found).toMatchObject({ equal: true, sameRules: true, differences: [], faults: [] })
    expect(found.counts.tables).toBeGreaterThan(40)
    expect(found.counts.secured).toBe(found.counts.tables)
    expect(found.counts.policies).toBeGreaterThan(100)
  })

  it('show a policy that was opened, as it was and as it is, and who may read all of it now', async () => {
    const found = await upon(
      'alter policy "reads: odd-reads.seesOddReads" on oversight.odd_read using (true)',
      `alter policy "reads: odd-reads.seesOddReads" on oversight.odd_read using ((select core.has_role('{privacy_officer}')))`,
    )
    expect(found.equal).toBe(false)
    expect(lines(found)).toMatch(/gone: policy "reads: odd-reads.seesOddReads" on oversight.odd_read.*has_role/)
    expect(lines(found)).toMatch(/came: policy "reads: odd-reads.seesOddReads" on oversight.odd_read.*using \(true\)/)
    expect(found.faults).toEqual([expect.stringContaining('L3 iedereen mag hier alles lezen: oversight.odd_read')])
    expect((await compared()).equal).toBe(true)
  })

  it('show a condition that is gone, row security that is off and a right too many', async () => {
    const dropped = await upon(
      'alter table oversight.look disable row level security; grant delete on oversight.look to slagvaardig_app',
      'alter table oversight.look enable row level security; revoke delete on oversight.look from slagvaardig_app',
    )
    expect(lines(dropped)).toContain('came: grant on oversight.look: DELETE to slagvaardig_app')
    expect(lines(dropped)).toContain('came: table oversight.look: row security f')
    expect(dropped.counts.secured).toBe(dropped.counts.tables - 1)
    expect(dropped.faults.join()).toContain('L1 rijbeveiliging staat niet aan')
  })

  it('show a function that says something else, and a trigger that no longer fires', async () => {
    const { rows } = await superuser.query(`select prosrc from pg_proc where oid = 'core.has_role(text[])'::regprocedure`)
    const made = (body: string) =>
      `create or replace function core.has_role(wanted text[]) returns boolean language sql stable as $$${body}$$`
    expect(lines(await upon(made(`${rows[0].prosrc} or current_user = 'x'`), made(rows[0].prosrc)))).toContain('core.has_role(text[])')
    const found = await upon(
      'alter table approach.obstacle disable trigger keep_findable',
      'alter table approach.obstacle enable trigger keep_findable',
    )
    expect(lines(found)).toContain('came: trigger keep_findable on approach.obstacle: off')
  })

  it('say so when a table came in that no rule knows, and when there are no notes to compare with', async () => {
    const table = await upon('create table oversight.loose (id uuid primary key)', 'drop table oversight.loose')
    expect([table.sameRules, table.equal]).toEqual([false, false])
    expect(table.faults.join()).toContain('oversight.loose has no access')
    const { rows } = await superuser.query(`select value from core.setting where key = 'rules-in-force'`)
    await superuser.query(`update core.setting set value = '[]' where key = 'rules-in-force'`)
    expect(await compared()).toMatchObject({ equal: false, differences: null })
    await superuser.query(`update core.setting set value = $1 where key = 'rules-in-force'`, [rows[0].value])
  })

  it('are shown to the privacy officer alone, and the notes to nobody else by any way', async () => {
    for (const person of ['functional-manager', 'bureau-coordinator', null] as const)
      for (const path of ['access-comparison', 'access-rules', 'access-rules/csv'])
        expect((await site.as(person).get(`/v1/${path}`)).status, path).toBe(person ? 403 : 401)
    const client = await site.engine.pool.connect()
    await client.query('begin')
    await client.query(`select set_config('app.roles', 'mayor', true)`)
    expect((await client.query('select * from core.rules_noted()')).rows).toEqual([])
    await client.query('rollback')
    client.release()
  })

  it('count what there is', () => {
    expect(
      countsOf(['form', 'table a.b: row security t, forced t, owner x', 'table a.c: row security t, forced f, owner x', 'policy p']),
    ).toEqual({
      tables: 2,
      secured: 1,
      policies: 1,
      functions: 0,
    })
  })
})

describe('the rules as sentences', () => {
  it('name role, data, condition, purpose and ground', async () => {
    const { body } = await site.as('privacy-officer').get<{
      features: {
        key: string
        title: { nl: string }
        rules: { key: string; who: { nl: string }; tables: { act: string; nl: string }[]; ground: string }[]
      }[]
    }>('/v1/access-rules')
    const looks = body.features.find(({ key }) => key === 'oversight/log-looks')
    expect(looks?.title.nl).toBe('Toezicht: Inzage in de logboeken')
    expect(looks?.rules.find(({ key }) => key === 'log-looks.readsAuditLines')).toMatchObject({
      who: { nl: 'privacyfunctionaris' },
      tables: [{ act: 'reads', name: 'core.audit_line', nl: 'Logboek van handelingen' }],
      ground: expect.stringContaining('Wgs art. 1.8'),
    })
  })

  it('come out as a matrix with a row for each role, act and table; the functional manager reads no content in it', async () => {
    const { text, headers } = await site.as('privacy-officer').get('/v1/access-rules/csv')
    expect(headers['content-type']).toContain('text/csv')
    const rows = text.split('\r\n')
    expect(rows[0]).toContain('rol,handeling,gegevens,tabel')
    expect(rows.filter(row => row.startsWith('burgemeester,toevoegen,')).length).toBeGreaterThan(1)
    expect(rows.filter(row => row.startsWith('privacyfunctionaris,lezen,Logboek van handelingen'))).toHaveLength(1)
    expect(rows.filter(row => row.startsWith('functioneel beheerder,')).every(row => !/approach\.|strategy\.|oversight\./.test(row))).toBe(
      true,
    )
  })
})
