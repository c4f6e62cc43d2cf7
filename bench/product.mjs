// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
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

async function answers(address, child) {
  for (let tries = 0; tries < 4_800; tries += 1) {
    if (child.exitCode !== null) throw new Error('the product did not start')
    const answer = await fetch(`${address}/health/ready`).catch(() => null)
    if (answer?.ok) return
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

/** A port of the loopback that nobody uses now. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the built product on data of its own and a free port of the loopback; `stop` ends it and removes the data. */
export async function startProduct(folder = mkdtempSync(join(tmpdir(), 'sv-bench-'))) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const environment = { DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', MODE: 'demo' }
  const begun = performance.now()
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answers(address, child)
  return {
    address,
    folder,
    pid: child.pid,
    startedIn: performance.now() - begun,
    token: person => run(['bin/slagvaardig.mjs', 'session', '--as', person], environment),
    socket: () => JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).socket,
    memory: () => ({ server: ownMemory(child.pid), all: memoryOf(child.pid) }),
    stop: async ({ keep = false } = {}) => {
      const ended = new Promise(done => child.once('close', done))
      child.kill('SIGTERM')
      await ended
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}
