// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the product. */
export const root = fileURLToPath(new URL('..', import.meta.url))

function run(words, environment) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', part => {
      said += part
    })
    child.on('close', code => (code === 0 ? done(said.trim()) : fail(new Error(`${words.join(' ')} ended with ${code}`))))
  })
}

/** What the product says of itself on its data; undefined until it serves. */
function runningIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))
  } catch {
    return undefined
  }
}

/** The address of the product, once it answers there. */
async function addressOf(folder, child) {
  for (let tries = 0; tries < 4_800; tries += 1) {
    if (child.exitCode !== null) throw new Error('the product did not start')
    const { pid, address } = runningIn(folder) ?? {}
    const answer = pid === child.pid && (await fetch(`${address}/health/ready`).catch(() => null))
    if (answer?.ok) return address
    await new Promise(wait => setTimeout(wait, 50))
  }
  throw new Error('the product did not answer within four minutes')
}

/** Memory of one process in MB of its own share (PSS). */
function ownMemory(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
}

/** Memory of a process and everything under it, in MB of its own share (PSS), where the machine tells it. */
function memoryOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean)
    return ownMemory(pid) + children.reduce((sum, child) => sum + memoryOf(child), 0)
  } catch {
    return 0
  }
}

/** Starts the built product on data of its own and a free port of the loopback; `stop` ends it and removes the data. */
export async function startProduct(folder = mkdtempSync(join(tmpdir(), 'sv-bench-'))) {
  const environment = { DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', MODE: 'demo' }
  const begun = performance.now()
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = await addressOf(folder, child)
  return {
    address,
    folder,
    pid: child.pid,
    startedIn: performance.now() - begun,
    token: person => run(['bin/slagvaardig.mjs', 'session', '--as', person], environment),
    socket: () => runningIn(folder).socket,
    memory: () => ({ server: ownMemory(child.pid), all: memoryOf(child.pid) }),
    stop: async ({ keep = false } = {}) => {
      const ended = new Promise(done => child.once('close', done))
      child.kill('SIGTERM')
      await ended
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}
