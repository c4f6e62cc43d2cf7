// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { testSite } from '../../../tests/setup/site.ts'
import { loadRegion } from '../../load-region.ts'
import { checkPack } from '../../partners/region-pack/public.ts'
import { composeAccount, emptyNarrative } from '../reports/public.ts'
import { inRequest, newTraceId } from '../../core/contract/request.ts'
import { contentFaults } from '../../core/documents/document.ts'
import { editionCodes, editionOf } from './edition.ts'
import { formsOf, hashesOf } from './forms.tsx'
it('tries', async () => {
  const { pack } = await checkPack('regions/midden-nederland-2019-2022')
  const site = await testSite({ prepare: async owner => pack && loadRegion(owner, pack) })
  const standing = {
    id: crypto.randomUUID(),
    name: 'x',
    organisation: { id: crypto.randomUUID(), code: 'x', name: 'x' },
    roles: ['bureau_coordinator'] as const,
    csrf: '',
  }
  const t = performance.now()
  const s = await inRequest(site.engine, { token: null, traceId: newTraceId(), origin: 'job', standing }, 'governance', o =>
    composeAccount(o.acting, '2019-2022', emptyNarrative),
  )
  process.stderr.write(`compose ${performance.now() - t} ms ${JSON.stringify(s).length}\n`)
  if (!s) throw new Error('no')
  mkdirSync('/tmp/reports-shots', { recursive: true })
  for (const code of ['college', 'residents', 'council:GM0344', 'council:GM0457', 'council:GM0339']) {
    const t0 = performance.now()
    const e = editionOf(s, code)
    if (!e) throw new Error(code)
    const t1 = performance.now()
    expect(contentFaults(e.content)).toEqual([])
    const f = await formsOf(e, { number: '2022-001', address: '/verslagen/2022-001/x', stamp: null }, 'RVC')
    const h = hashesOf(f)
    process.stderr.write(`${code} edition ${t1 - t0} forms ${performance.now() - t1} pdf ${f.pdf.length} ods ${h.ods}\n`)
    await new Promise(d => setTimeout(d, 2100))
    process.stderr.write(
      `again ${JSON.stringify(h) === JSON.stringify(hashesOf(await formsOf(e, { number: '2022-001', address: '/verslagen/2022-001/x', stamp: null }, 'RVC')))}\n`,
    )
    const name = `/tmp/reports-shots/${code.replace(':', '-')}`
    writeFileSync(`${name}.pdf`, f.pdf)
    writeFileSync(`${name}.html`, f.html)
    writeFileSync(`${name}.csv`, f.csv)
    if (code === 'college') process.stderr.write(JSON.stringify(e.content.blocks.slice(0, 8), null, 1).slice(0, 2500))
  }
  await site.close()
  expect(editionCodes(s).length).toBe(41)
}, 60000)
