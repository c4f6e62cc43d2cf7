// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root, startProduct } from './product.mjs'

const say = line => process.stdout.write(`${line}\n`)
const folder = join(root, 'bench')
const callers = 8
const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

/** What is asked over HTTP, and the query of the product that answers it. */
const works = [
  {
    name: 'list of organisations',
    path: '/v1/organisations',
    feature: 'partners/organisations',
    query: 'listOrganisations',
    purpose: 'governance',
    input: {},
  },
  {
    name: 'the strategy as a chain',
    path: '/v1/strategy?period=2019-2022',
    feature: 'strategy/course',
    query: 'readCourse',
    purpose: 'governance',
    input: { period: '2019-2022' },
  },
  {
    name: 'list of obstacles',
    path: '/v1/obstacles',
    feature: 'approach/obstacles',
    query: 'listObstacles',
    purpose: 'governance',
    input: {},
  },
]

if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
execFileSync(process.execPath, ['bin/build.mjs'], { cwd: root, stdio: 'inherit' })
const { default: autocannon } = await import('autocannon')
const { rawRate, statementOf } = await import('./raw.mjs')

const median = all => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
say(
  `Metingen van ${commit}, node ${process.version}, ${cpus().length} kernen, ${rounds} rondes van ${seconds} s, ${callers} vragers. Verhoudingen; tijden van een gedeelde machine zeggen weinig.`,
)

/** Rate over HTTP; any answer that is no 200 ends the measurement. */
async function httpRate(address, path, token) {
  const result = await autocannon({
    url: `${address}${path}`,
    connections: callers,
    duration: seconds,
    headers: { authorization: `Bearer ${token}` },
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path}: ${result.non2xx} answers were no success, ${result.errors} failed`)
  return result.requests.total / result.duration
}

const first = await startProduct()
const token = await first.token('mayor')
const hash = createHash('sha256').update(token).digest()
say('\nLezen over HTTP tegenover dezelfde vraag met een kale verbinding (1,00 = even snel)')
for (const { name, path, feature, query, purpose, input } of works) {
  const statement = await statementOf(feature, query, input)
  const ratios = []
  for (let round = 0; round < rounds; round += 1) {
    const measure = {
      raw: () => rawRate(first.socket(), hash, purpose, statement, { callers, seconds }),
      http: () => httpRate(first.address, path, token),
    }
    const order = round % 2 === 0 ? ['raw', 'http'] : ['http', 'raw']
    const got = {}
    for (const side of order) got[side] = await measure[side]()
    ratios.push(got.http / got.raw)
  }
  say(`  ${name.padEnd(26)} ${median(ratios).toFixed(2)}  (${ratios.map(ratio => ratio.toFixed(2)).join(', ')})`)
}

say('\nGelogd lezen (persoonsgegevens, drie logregels in dezelfde transactie) tegenover ongelogd lezen')
const logged = []
for (let round = 0; round < rounds; round += 1)
  logged.push((await httpRate(first.address, '/v1/people', token)) / (await httpRate(first.address, '/v1/organisations', token)))
say(`  collega's / organisaties    ${median(logged).toFixed(2)}  (${logged.map(ratio => ratio.toFixed(2)).join(', ')})`)

say(`\nGeheugen na het meten, server met database: ${first.memory().toFixed(0)} MB (doel 200)`)
await first.stop({ keep: true })
const again = await startProduct(first.folder)
say(`Start met bestaande gegevens tot eerste antwoord: ${(again.startedIn / 1000).toFixed(2)} s (doel 1,5)`)
await again.stop()

const assets = join(root, 'dist/browser/assets')
const entry = readdirSync(assets).find(name => /^index-.*\.js$/.test(name))
say(
  `Eerste script van de toepassing: ${(gzipSync(readFileSync(join(assets, entry)), { level: 9 }).length / 1000).toFixed(1)} kB gzip (doel 115)`,
)
