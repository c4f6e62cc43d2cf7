// SPDX-License-Identifier: EUPL-1.2
import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClusterProblem } from './problem.ts'
import { lifeOf, waitUntil } from './processes.ts'

/** What a running product leaves in its data folder, so that the command line finds it: `running.json`. */
export interface Running {
  /** Process id of the product, with the mark of that life of the process. */
  pid: number
  life?: string
  /** Folder of the socket of the embedded database; absent when the database is elsewhere. */
  socket?: string
  /** Address where the site answers, such as http://127.0.0.1:3000; absent until it listens. */
  address?: string
}

const fileIn = (dataFolder: string) => join(dataFolder, 'running.json')

/** The product that runs on this data folder now; undefined when there is none, also after a crash. */
export function findRunning(dataFolder: string): Running | undefined {
  const running = parse(read(dataFolder))
  return running && isTrue(running) ? running : undefined
}

/** Takes the data folder for this process, making it when needed; throws `already-running` when another one has it. */
export async function claim(dataFolder: string): Promise<void> {
  makeFolder(dataFolder)
  if (!(await waitUntil(() => tryToClaim(dataFolder), 300))) throw alreadyRunning(dataFolder, findRunning(dataFolder))
}

/** Adds the socket or the address to what this process said; does nothing when the folder is not ours. */
export function tell(dataFolder: string, more: Pick<Running, 'socket' | 'address'>): void {
  const running = parse(read(dataFolder))
  if (running?.pid === process.pid) renameSync(write(dataFolder, { ...running, ...more }), fileIn(dataFolder))
}

/** Gives the data folder free, when it is ours. */
export function release(dataFolder: string): void {
  if (parse(read(dataFolder))?.pid === process.pid) rmSync(fileIn(dataFolder), { force: true })
}

/** The refusal of a second start on the same data. */
export function alreadyRunning(dataFolder: string, other?: Running): ClusterProblem {
  const who = other ? ` (proces ${other.pid}${other.address ? `, ${other.address}` : ''})` : ''
  return new ClusterProblem(
    'already-running',
    `Er draait al een Slagvaardig op deze gegevensmap: ${dataFolder}${who}. Stop die eerst, of kies met DATA_DIR een andere map.`,
  )
}

const isTrue = ({ pid, life }: Running) => life !== undefined && life === lifeOf(pid)

/** Only one process can make the file. One that a crash left is moved aside, and put back when it turns out to be of someone quicker. */
function tryToClaim(dataFolder: string): boolean {
  const before = read(dataFolder)
  if (before !== undefined) {
    if (findRunning(dataFolder)) return false
    const aside = `${fileIn(dataFolder)}.old-${process.pid}`
    try {
      renameSync(fileIn(dataFolder), aside)
      if (readFileSync(aside, 'utf8') !== before) linkSync(aside, fileIn(dataFolder))
    } catch {
      return false
    } finally {
      rmSync(aside, { force: true })
    }
  }
  return makeOnlyOnce(dataFolder)
}

function makeOnlyOnce(dataFolder: string): boolean {
  const draft = write(dataFolder, { pid: process.pid, life: lifeOf(process.pid) })
  try {
    linkSync(draft, fileIn(dataFolder))
    return true
  } catch {
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    accessSync(dataFolder, constants.W_OK)
  } catch (error) {
    throw new ClusterProblem('not-yours', `In de gegevensmap ${dataFolder} kan niet worden geschreven: ${(error as Error).message}`)
  }
}

function read(dataFolder: string): string | undefined {
  try {
    return readFileSync(fileIn(dataFolder), 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): Running | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Running)
  } catch {
    return undefined
  }
}

function write(dataFolder: string, running: Running): string {
  const draft = `${fileIn(dataFolder)}.new-${process.pid}`
  writeFileSync(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 })
  return draft
}
