// SPDX-License-Identifier: EUPL-1.2
import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { root } from './product.mjs'

export const { default: pg } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('pg')).href)
export const seconds = Number(process.env.BENCH_SECONDS ?? 4)
export const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
export const callers = 16
/** How often a side is asked in a row in its turn. */
const turns = 5

export const median = all => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]

/** The pgbench of this machine; null when there is none, and the driver of the bench takes its place. */
export const pgbench = (() => {
  try {
    return execFileSync('pgbench', ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
})()

/** Starts the site of the bench on data of its own; `stop` ends it and removes the data. */
export async function startSite(rows, texts) {
  const folder = mkdtempSync(join(tmpdir(), 'sv-bench-'))
  const child = spawn(
    process.execPath,
    [
      ...(process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []),
      '--import',
      'tsx',
      'bench/site.ts',
      folder,
      String(rows),
      String(texts),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said = await new Promise((done, fail) => {
    let heard = ''
    child.stdout.on('data', part => {
      heard += part
      if (heard.includes('\n')) done(heard)
    })
    child.once('close', code => fail(new Error(`the site of the bench ended with ${code}`)))
  })
  const site = JSON.parse(said)
  const postmaster = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const connect = async (user = 'slagvaardig_app') => {
    const client = new pg.Client({ ...site.superuser, user, pipeline: true })
    await client.connect()
    return client
  }
  return {
    ...site,
    connect,
    cpu: () => [cpuOf(child.pid), cpuUnder(postmaster)],
    stop: async () => {
      const ended = new Promise(done => child.once('close', done))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const fieldsOf = pid => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')

/** Milliseconds of processor time of a process so far. */
function cpuOf(pid) {
  const fields = fieldsOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** A running product as the measurements take it: where it is, and the processor time of server and database so far. */
export function siteOf(product) {
  const postmaster = Number(readFileSync(join(product.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  return { address: product.address, socket: product.socket(), cpu: () => [cpuOf(product.pid), cpuUnder(postmaster)] }
}

/** Asks several sides in turns in the same run, after one turn that warms each up: the median of each in milliseconds. */
export async function inTurns(sides) {
  const times = Object.fromEntries(Object.keys(sides).map(name => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, ask] of Object.entries(sides)) {
      const begun = performance.now()
      for (let turn = 0; turn < turns; turn += 1) await ask()
      if (round > 0) times[name].push((performance.now() - begun) / turns)
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Number(median(all).toFixed(2))]))
}

/** The same of a postmaster with the processes under it, those that ended included. */
function cpuUnder(postmaster) {
  const own = fieldsOf(postmaster)
  let sum = (Number(own[11]) + Number(own[12]) + Number(own[13]) + Number(own[14])) * 10
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      if (Number(fieldsOf(pid)[1]) === postmaster) sum += cpuOf(pid)
    } catch {}
  }
  return sum
}

/** Rate and processor time per answer of work that says how many it did; the time also by server and database. */
export async function measured(site, work) {
  const [before, begun] = [site.cpu(), performance.now()]
  const done = await work()
  const took = performance.now() - begun
  const [server, database] = site.cpu().map((cpu, part) => (cpu - before[part]) / done)
  return { rate: done / (took / 1000), cpu: server + database, server, database }
}

/** Over HTTP for some seconds; an answer that is no success ends the measurement. Returns how many. */
export async function overHttp(site, path, options = {}) {
  const result = await autocannon({
    url: `${site.address}${path}`,
    connections: callers,
    duration: seconds,
    headers: { ...(site.token && { authorization: `Bearer ${site.token}` }), ...options.headers },
    ...options,
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path}: ${result.non2xx} answers were no success, ${result.errors} failed`)
  return result['2xx']
}

/** A script of plain SQL through pgbench, prepared, as the app; returns how many transactions. */
export async function throughPgbench(site, script, clients = callers) {
  const folder = mkdtempSync(join(tmpdir(), 'sv-pgbench-'))
  const file = join(folder, 'script.sql')
  writeFileSync(file, script)
  try {
    const words = [
      '-n',
      '-M',
      'prepared',
      '-c',
      clients,
      '-j',
      2,
      '-T',
      seconds,
      '-h',
      site.socket,
      '-U',
      'slagvaardig_app',
      '-f',
      file,
      'slagvaardig',
    ]
    const { stdout } = await promisify(execFile)('pgbench', words.map(String))
    return Number(/transactions actually processed: (\d+)/.exec(stdout)[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same statements through the driver, one after the other, for a machine without pgbench. */
export async function throughDriver(site, script, clients = callers) {
  const statements = script
    .split(';\n')
    .map(text => text.trim())
    .filter(Boolean)
  const until = performance.now() + seconds * 1000
  let done = 0
  const one = async () => {
    const client = await site.connect()
    while (performance.now() < until) {
      for (const [index, text] of statements.entries()) await client.query({ name: `s${index}`, text })
      done += 1
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: clients }, one))
  return done
}

export const raw = (site, script, clients) => (pgbench ? throughPgbench : throughDriver)(site, script, clients)

/** Measures several sides in alternating rounds, after one that warms each up, and gives for each the median of its ratio to the first, in rate and in processor time. */
export async function alternate(site, sides) {
  const names = Object.keys(sides)
  for (const name of names) await sides[name]()
  const found = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((_name, index) => names[(index + round) % names.length])
    const got = {}
    for (const name of order) got[name] = await measured(site, sides[name])
    for (const name of names)
      found[name].push({
        rate: got[name].rate / got[names[0]].rate,
        cpu: got[name].cpu / got[names[0]].cpu,
        server: got[name].server,
        database: got[name].database,
      })
  }
  return Object.fromEntries(
    names.map(name => [
      name,
      {
        rate: median(found[name].map(({ rate }) => rate)),
        cpu: median(found[name].map(({ cpu }) => cpu)),
        server: median(found[name].map(({ server }) => server)),
        database: median(found[name].map(({ database }) => database)),
        rates: found[name].map(({ rate }) => Number(rate.toFixed(2))),
      },
    ]),
  )
}
