// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from '../bin/install.mjs'
import { root } from './product.mjs'

/** npm run bench: all works, or those named (npm run bench -- W1 W4). Figures go to bench/results/bench.json; docs/proof.md says what they mean. */
await ensureInstalled({ development: true })
const folder = join(root, 'bench')
if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
execFileSync(process.execPath, ['bin/build.mjs'], { cwd: root, stdio: 'inherit' })

const { pgbench, rounds, seconds, startSite } = await import('./measure.mjs')
const { create, list } = await import('./w1-w2.mjs')
const { search } = await import('./w4.mjs')
const { figures } = await import('./w3.mjs')
const { start } = await import('./w5.mjs')
const { pages } = await import('./w6.mjs')

const wanted = new Set(process.argv.slice(2))
const asked = name => wanted.size === 0 || wanted.has(name)
const sizes = (process.env.BENCH_SIZES ?? '20000,200000').split(',').map(Number)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
const results = { commit, node: process.version, cores: cpus().length, raw: pgbench ?? 'driver', rounds, seconds }
const say = line => process.stdout.write(`${line}\n`)
say(`Metingen van ${commit}, node ${process.version}, ${cpus().length} kernen, ${rounds} rondes van ${seconds} s; kaal: ${results.raw}.`)

const keep = (name, found) => {
  results[name] = found
  say(`${name}: ${JSON.stringify(found)}`)
  mkdirSync(join(folder, 'results'), { recursive: true })
  writeFileSync(join(folder, 'results/bench.json'), `${JSON.stringify(results, null, 2)}\n`)
}

if (asked('W1') || asked('W2') || asked('W4') || asked('W7')) {
  for (const size of asked('W7') ? sizes : [200_000]) {
    const site = await startSite(size, size)
    try {
      if (asked('W1') || asked('W7')) keep(`W1 ${size}`, await list(site))
      if (asked('W4') || asked('W7')) keep(`W4 ${size}`, await search(site))
      if (asked('W2') && size === 200_000) keep('W2', await create(site))
    } finally {
      await site.stop()
    }
  }
}
if (asked('W3')) keep('W3', await figures())
if (asked('W5')) keep('W5', await start())
if (asked('W6')) keep('W6', await pages())
if (asked('C28')) keep('C28', await (await import('./reports.mjs')).reports())
if (asked('monitor')) keep('monitor', await (await import('./monitor.mjs')).monitor())
if (asked('import')) keep('import', await (await import('./import.mjs')).importing())
if (asked('C57')) keep('C57', await (await import('./formation.mjs')).formation())
