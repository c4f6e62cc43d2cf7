// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id lives, ours or not; one that ended and only waits for its parent does not. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || lifeOf(pid) !== undefined
}

/**
 * A mark of one life of a process: the start of the machine and of the process. Ids are used again, marks are not; undefined when there
 * is no such process, or it has ended.
 */
export function lifeOf(pid: number): string | undefined {
  return process.platform === 'linux' ? lifeInProc(pid) : lifeInPs(pid)
}

function lifeInProc(pid: number): string | undefined {
  try {
    const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ')
    const hasEnded = fields[0] === 'Z' || fields[0] === 'X'
    return hasEnded ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

function lifeInPs(pid: number): string | undefined {
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
}

/** The PostgreSQL processes, helpers included, that work on the data in this folder; undefined where the system does not tell. */
export function serversIn(folder: string): number[] | undefined {
  if (process.platform !== 'linux') return undefined
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  return pids.filter(pid => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
    } catch {
      return false
    }
  })
}

/** Waits until `done` holds, looking every 20 ms; false when `milliseconds` pass first. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!done()) {
    if (Date.now() > end) return false
    await new Promise(next => setTimeout(next, 20))
  }
  return true
}
