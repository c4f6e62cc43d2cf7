// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { ClusterProblem } from './problem.ts'

/** Systems take 103 bytes or more for the path of a socket; some room is left. */
const longest = 90

/** PostgreSQL puts this file in the folder. */
const socketName = '.s.PGSQL.5432'

/** Makes the folder for the socket, closed to other users: in the data folder, or a short temporary one when that path is too long. */
export function makeSocketFolder(dataFolder: string, account: Account): { folder: string; remove(): void } {
  const folder = fits(join(dataFolder, 's')) ? inside(dataFolder) : temporary()
  chmodSync(folder, 0o700)
  if (account.user) chownSync(folder, account.user.uid, account.user.gid)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function inside(dataFolder: string): string {
  const folder = join(dataFolder, 's')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return folder
}

function temporary(): string {
  const parent = [tmpdir(), '/tmp'].find(place => fits(join(place, 'sv-XXXXXX')))
  if (!parent) throw new ClusterProblem('failed', 'Het pad van DATA_DIR is te lang voor een socket, en dat van de tijdelijke map ook.')
  return mkdtempSync(join(parent, 'sv-'))
}

const fits = (folder: string) => Buffer.byteLength(join(folder, socketName)) <= longest
