// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { proved } from '../../../tests/setup/proved.ts'
import { testSite } from '../../../tests/setup/site.ts'
import { runUpgrades } from './upgrades.ts'

const rows = Number(process.env.PROOF_ROWS ?? 1_000_000)

/** What releases do to a table that is in use: as an upgrade of this product has to be written. */
const upgrades = {
  '9001-a-column.sql': 'alter table core.audit_line add column shift smallint not null default 0;',
  '9002-a-constraint.sql': 'alter table core.audit_line add constraint shift_known check (shift between 0 and 3) not valid;',
  '9003-validated.sql': '-- alone\nalter table core.audit_line validate constraint shift_known;\n',
  '9004-an-index.sql': '-- alone\ncreate index concurrently if not exists audit_line_shift on core.audit_line (shift, written_at);\n',
  '9005-behind-a-reader.sql': 'alter table core.audit_line add column desk text;',
}

test(`an upgrade of a table of ${rows} rows in use lets nobody wait long and makes nothing fail (T-17)`, async () => {
  const site = await testSite()
  const folder = mkdtempSync(join(tmpdir(), 'sv-upgrades-'))
  for (const [name, text] of Object.entries(upgrades)) writeFileSync(join(folder, name), text)
  await site.owner.query(
    `insert into core.audit_line (id, trace_id, action, object, result, origin, roles, purpose, written_at)
     select gen_random_uuid(), md5(n::text), 'page.read', '/', 'done', 'browser', 'mayor', 'governance', now() - n * interval '1 second' from generate_series(1, $1) n`,
    [rows],
  )
  const visitor = site.as('mayor')
  const waits: { at: number; took: number; status: number }[] = []
  let busy = true
  const lane = async (write: boolean) => {
    while (busy) {
      const begun = performance.now()
      const { status } = write
        ? await visitor.post('/v1/support-requests', {
            theme: 'cyber',
            question: 'Wie deed dit eerder?',
            urgency: 'can-wait',
            wish: 'advice',
          })
        : await visitor.get('/v1/people')
      waits.push({ at: begun, took: performance.now() - begun, status })
      await new Promise(wait => setTimeout(wait, 5))
    }
  }
  const lanes = [true, true, false, false].map(lane)
  await new Promise(wait => setTimeout(wait, 5_000))
  const from = performance.now()
  const client = await site.owner.connect()
  const reader = await site.owner.connect()
  await reader.query('begin')
  await reader.query('select from core.audit_line limit 1')
  const reading = new Promise(wait => setTimeout(wait, 3_000)).then(() => reader.query('commit'))
  const done = await runUpgrades(client, folder)
  const took = performance.now() - from
  await reading
  busy = false
  await Promise.all(lanes)
  client.release()
  reader.release()
  const slowest = (some: typeof waits) => Math.round(Math.max(...some.map(wait => wait.took)))
  const during = waits.filter(({ at, took: long }) => at + long >= from)
  const failed = waits.filter(({ status }) => status >= 400)
  proved('T-17', 'upgrade while serving', {
    rows,
    upgrades: done.length,
    'answered meanwhile': during.length,
    failed: failed.length,
    'longest wait meanwhile (ms)': slowest(during),
    'longest wait before (ms)': slowest(waits.filter(({ at }) => at < from)),
    'upgrades took (s)': Number((took / 1000).toFixed(1)),
    aim: '500 ms, 0 failed',
  })
  expect([done, failed]).toEqual([Object.keys(upgrades), []])
  expect(slowest(during)).toBeLessThan(Math.max(500, 2 * slowest(waits.filter(({ at }) => at < from))))
  rmSync(folder, { recursive: true, force: true })
  await site.close()
})
