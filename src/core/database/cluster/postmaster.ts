// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { ClusterProblem } from './problem.ts'
import { waitUntil } from './processes.ts'
import { alreadyRunning } from './running.ts'

/** A PostgreSQL server that we started. */
export interface Postmaster {
  pid: number
  /** Stops it in order: open transactions are rolled back, nothing that was acknowledged is lost. */
  stop(): Promise<void>
}

/** What one start needs: `data` is the folder of the cluster, `log` the file for what the server says. */
export interface Start {
  executable: string
  account: Account
  data: string
  socket: string
  log: string
  fast: boolean
}

/** Starts PostgreSQL and waits until it takes connections, recovery after a crash included (at most ten minutes). */
export async function startPostmaster(start: Start, say: (message: string) => void): Promise<Postmaster> {
  const from = turnLog(start.log)
  const child = launch(start)
  const guard = start.account.endsWithUs ? undefined : guardAgainstOrphan(child)
  const slow = setTimeout(() => say('De database herstelt zich van een onverwachte stop; dit kan even duren ...'), 5_000)
  const ready = await waitUntil(() => hasEnded(child) || isReady(start.data, child.pid), 600_000)
  clearTimeout(slow)
  if (!ready || hasEnded(child)) {
    child.kill('SIGINT')
    guard?.kill()
    throw explain(start, from)
  }
  return { pid: child.pid ?? 0, stop: () => stop(child, guard) }
}

/** Settings beyond the cluster's own file. Messages keep statements and values out of the log: they may hold personal data. */
function settings({ socket, fast }: Start): string[] {
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    // After a crash the disk is asked once to write all it holds, instead of for each of thousands of files: that was most of the way back (T-09).
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : { fsync: 'on' }),
  }
  return Object.entries(chosen).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

/** In a session of its own, so that Ctrl-C reaches the product first and the product stops the database. */
function launch(start: Start): ChildProcess {
  const [program = '', ...parameters] = [...start.account.tied, start.executable, '-D', start.data, ...settings(start)]
  const log = openSync(start.log, 'a', 0o600)
  const child = spawn(program, parameters, { cwd: '/', detached: true, stdio: ['ignore', log, log] })
  child.on('error', () => undefined)
  closeSync(log)
  return child
}

/** Where the system has no such signal: a shell that reads from us, and interrupts PostgreSQL when we are gone. */
function guardAgainstOrphan(child: ChildProcess): ChildProcess {
  const script = `read -r line; kill -INT ${child.pid}`
  const guard = spawn('/bin/sh', ['-c', script], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.on('error', () => undefined)
  guard.unref()
  return guard
}

/** Keeps the log of the server below ten megabytes: the previous one stays once. Answers where this start begins. */
function turnLog(log: string): number {
  const size = existsSync(log) ? statSync(log).size : 0
  if (size < 5_000_000) return size
  renameSync(log, `${log}.1`)
  return 0
}

const hasEnded = (child: ChildProcess) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** The server notes its state on the eighth line of postmaster.pid. */
function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function explain({ data, log }: Start, from: number): ClusterProblem {
  const said = existsSync(log) ? readFileSync(log).subarray(from).toString() : ''
  if (said.includes('lock file "postmaster.pid" already exists')) return alreadyRunning(data)
  return new ClusterProblem(
    'failed',
    `De database start niet; dit zei PostgreSQL (${log}):\n${said.trim().split('\n').slice(-12).join('\n')}`,
  )
}

async function stop(child: ChildProcess, guard: ChildProcess | undefined): Promise<void> {
  guard?.kill()
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (hasEnded(child)) return
    child.kill(signal)
    await waitUntil(() => hasEnded(child), patience)
  }
}
