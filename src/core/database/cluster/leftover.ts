// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ClusterProblem } from './problem.ts'
import { isAlive, serversIn, waitUntil } from './processes.ts'

/**
 * Ends what a crash left behind: a PostgreSQL that is still stopping, one that nobody stopped, or a note with the number of a process
 * that is gone or has become another one. Called only when no product runs on this data. Throws `failed` when the old server stays.
 */
export async function endLeftover(folder: string, say: (message: string) => void): Promise<void> {
  const note = join(folder, 'postmaster.pid')
  if (!existsSync(note)) return
  const working = () => serversIn(folder) ?? [noted(note)].filter(isAlive)
  if (working().length > 0) say('De vorige database sluit nog af; een ogenblik ...')
  const isFree = () => working().length === 0
  if (!(await waitUntil(isFree, 2_000))) {
    interrupt(working().find(pid => pid === noted(note)))
    if (!(await waitUntil(isFree, 60_000))) throw staysOn(folder, working())
  }
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

function interrupt(pid: number | undefined): void {
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGINT')
}

function staysOn(folder: string, pids: number[]): ClusterProblem {
  return new ClusterProblem(
    'failed',
    `De vorige database (proces ${pids.join(', ')}) op ${folder} sluit niet af. Beëindig die en start opnieuw.`,
  )
}
