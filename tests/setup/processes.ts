// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process that holds the embedded database on a folder, with what it said until it was ready or gave up. */
export interface Holder {
  process: ChildProcess
  said: string
  ended: Promise<number | null>
}

/** How the process is started: what stands before it (another account), and programs that this machine must seem not to have. */
export interface Circumstances {
  as?: string[]
  without?: string[]
  /** Whether the disk must really have what was acknowledged. */
  durable?: boolean
}

const script = fileURLToPath(new URL('./hold-cluster.ts', import.meta.url))

/** Starts a process that holds the database on `dataFolder`, and waits until it is ready or has ended. */
export async function hold(dataFolder: string, { as = [], without = [], durable = false }: Circumstances = {}): Promise<Holder> {
  const [program = '', ...parameters] = [
    ...as,
    process.execPath,
    '--import',
    import.meta.resolve('tsx'),
    script,
    dataFolder,
    durable ? 'durable' : 'fast',
  ]
  const programs = withFailing(without)
  const environment = { ...process.env, PATH: `${programs}:${process.env.PATH}`, TMPDIR: tmpdir() }
  const child = spawn(program, parameters, { cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const holder: Holder = { process: child, said: '', ended: new Promise(done => child.on('close', done)) }
  child.on('close', () => rmSync(programs, { recursive: true, force: true }))
  const hear = (part: Buffer) => (holder.said += part.toString())
  child.stderr?.on('data', hear)
  await Promise.race([
    holder.ended,
    new Promise<void>(ready => child.stdout?.on('data', part => hear(part).includes('ready\n') && ready())),
  ])
  return holder
}

/** A folder for the front of the PATH in which these programs only fail. */
function withFailing(programs: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sv-path-'))
  for (const program of programs) writeFileSync(join(folder, program), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  chmodSync(folder, 0o755)
  return folder
}

/** The process id that PostgreSQL noted in a data folder; undefined when none runs there. */
export function databaseProcess(dataFolder: string): number | undefined {
  const note = join(dataFolder, 'postgres', 'postmaster.pid')
  return existsSync(note) ? Number.parseInt(readFileSync(note, 'utf8'), 10) : undefined
}
