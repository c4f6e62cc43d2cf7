// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ClusterProblem } from './problem.ts'
import { isAlive, serversIn, waitUntil } from './processes.ts'

/**
 * Ends what a crash left behind: a PostgreSQL that is still stopping, one that nobody stopped, its helpers when it was killed itself, or a
 * note with the number of a process that is gone or has become another one. Called only when no product runs on this data. Throws `failed`
 * when the old server stays.
 */
export async function endLeftover(folder: string, say: (message: string) => void): Promise<void> {
  const note = join(folder, 'postmaster.pid')
  if (!existsSync(note)) return
  const working = () => serversIn(folder) ?? [noted(note)].filter(isAlive)
  if (working().length > 0) say('De vorige database sluit nog af; een ogenblik ...')
  const isFree = () => working().length === 0
  const isOrphaned = () => !working().includes(noted(note))
  if (!(await waitUntil(() => isFree() || isOrphaned(), 2_000))) interrupt(noted(note))
  if (!(await waitUntil(() => isFree() || isOrphaned(), 60_000))) throw staysOn(folder, working())
  if (!(await waitUntil(isFree, 200))) for (const pid of working()) end(pid)
  if (!(await waitUntil(isFree, 10_000))) throw staysOn(folder, working())
  rmSync(note, { force: true })
}

/** The process id that PostgreSQL noted in its data folder; 0 when it stopped in order meanwhile. */
function noted(note: string): number {
  try {
    return Number.parseInt(readFileSync(note, 'utf8'), 10) || 0
  } catch {
    return 0
  }
}

function interrupt(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
}

/** Ends a helper whose server is gone. It would notice by itself once it gets its turn; what it holds in memory is made anew from the log whatever it does. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

function staysOn(folder: string, pids: number[]): ClusterProblem {
  return new ClusterProblem(
    'failed',
    `De vorige database (proces ${pids.join(', ')}) op ${folder} sluit niet af. Beëindig die en start opnieuw.`,
  )
}
