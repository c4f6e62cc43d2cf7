// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { type Account, chooseAccount } from './account.ts'
import { appRole, makeAccounts, ownerRole } from './accounts.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { holdsCluster, initialise } from './initialise.ts'
import { endLeftover } from './leftover.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'
import { claim, findRunning, release, tell } from './running.ts'
import { makeSocketFolder } from './sockets.ts'

/** How to start the embedded database. */
export interface ClusterOptions {
  /** Where the product keeps its data (DATA_DIR). */
  dataFolder: string
  /** Folder with bin, lib and share of another PostgreSQL than the one of this machine's package. */
  binaries?: string
  /** A throw-away cluster: nothing is forced to disk, and the owner may create databases. Never for data that must last. */
  fast?: boolean
  /** Hears, in Dutch, what takes time. */
  say?: (message: string) => void
}

/** A database to work with, by the three accounts of it. Take `app`; `owner` passes row security, `superuser` everything. */
export interface Cluster {
  app: pg.PoolConfig
  owner: pg.PoolConfig
  superuser: pg.PoolConfig
  /** Stops the database when this process started it. */
  stop(): Promise<void>
}

const databaseName = 'slagvaardig'

/**
 * Starts the embedded PostgreSQL on the data folder, making the cluster, roles and database when they are not there. It ends with this
 * process, however that ends. Call it from the main thread: the tie is to the thread that starts it. Throws a ClusterProblem.
 */
export async function startCluster({ dataFolder, binaries: place, fast = false, say = () => undefined }: ClusterOptions): Promise<Cluster> {
  const home = resolve(dataFolder)
  const binaries = findBinaries(place)
  await claim(home)
  try {
    const data = join(home, 'postgres')
    await endLeftover(data, say)
    const account = chooseAccount(data)
    await prepare(home, data, binaries, account, { fast, say })
    return await open(home, data, binaries, account, { fast, say })
  } catch (error) {
    release(home)
    throw error
  }
}

/** The database of the product that runs on this data folder, or a start of it when none does. */
export async function attachOrStart(options: ClusterOptions): Promise<Cluster> {
  const socket = findRunning(resolve(options.dataFolder))?.socket
  return socket ? { ...accounts(socket), stop: async () => undefined } : startCluster(options)
}

interface Manner {
  fast: boolean
  say: (message: string) => void
}

async function prepare(home: string, data: string, binaries: Binaries, account: Account, { fast, say }: Manner): Promise<void> {
  if (account.user) chmodSync(home, 0o711)
  if (holdsCluster(data, majorVersion(binaries))) return
  say('De database wordt aangelegd ...')
  await initialise(data, binaries, account, fast)
}

async function open(home: string, data: string, binaries: Binaries, account: Account, { fast, say }: Manner): Promise<Cluster> {
  const socket = makeSocketFolder(home, account)
  let postmaster: Postmaster | undefined
  const stop = async () => {
    await postmaster?.stop()
    socket.remove()
    release(home)
  }
  try {
    const log = join(home, 'postgres.log')
    postmaster = await startPostmaster({ executable: binaries.postgres, account, data, socket: socket.folder, log, fast }, say)
    const cluster = accounts(socket.folder)
    await makeAccounts(cluster.superuser, databaseName, fast)
    tell(home, { socket: socket.folder })
    return { ...cluster, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function accounts(socket: string): Omit<Cluster, 'stop'> {
  const by = (user: string): pg.PoolConfig => ({ host: socket, port: 5432, user, database: databaseName, ssl: false })
  return { app: by(appRole), owner: by(ownerRole), superuser: by('postgres') }
}

/** The major number of this PostgreSQL, such as 18. */
function majorVersion({ postgres }: Binaries): string {
  const said = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return /(\d+)/.exec(said)?.[1] ?? ''
}
