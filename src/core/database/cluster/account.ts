// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { ClusterProblem } from './problem.ts'

/**
 * How PostgreSQL is run. It refuses to run as root, wants an account with a name, and must end when we end: `command` stands before the
 * executable, `tied` too and ties its life to ours (Linux). `user` is set when the files must belong to somebody else.
 */
export interface Account {
  command: string[]
  tied: string[]
  /** Whether the system itself stops PostgreSQL when this process dies; otherwise a guard of ours must. */
  endsWithUs: boolean
  user?: { uid: number; gid: number }
}

/** Chooses the account for the cluster in `folder`, which may be there already; throws `not-yours` or `no-account`. */
export function chooseAccount(folder: string): Account {
  const owner = statSync(folder, { throwIfNoEntry: false })
  const me = process.getuid?.() ?? 0
  if (me !== 0) return asOrdinaryUser(folder, owner?.uid ?? me, me)
  if (owner && owner.uid !== 0) return asOtherUser(owner)
  const hidden = behindName()
  return works(hidden) ? tie(hidden) : asOtherUser(someoneElse())
}

function asOrdinaryUser(folder: string, owner: number, me: number): Account {
  if (owner !== me) {
    throw new ClusterProblem(
      'not-yours',
      `De gegevensmap ${folder} is van een andere gebruiker (nummer ${owner}); start als die gebruiker.`,
    )
  }
  if (hasName()) return tie([])
  const hidden = behindName()
  if (works(hidden)) return tie(hidden)
  throw new ClusterProblem(
    'no-account',
    `Gebruiker ${me} heeft op deze machine geen naam, en die vraagt PostgreSQL. Start als een gebruiker met een naam, of zet DATABASE_URL en DATABASE_OWNER_URL.`,
  )
}

function asOtherUser({ uid, gid }: { uid: number; gid: number }): Account {
  const command = ['setpriv', '--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  if (works(command)) return { command, tied: [...command, '--pdeathsig', 'INT'], endsWithUs: true, user: { uid, gid } }
  throw new ClusterProblem(
    'no-account',
    'PostgreSQL draait niet als root, en hier kan niet van gebruiker worden gewisseld (unshare en setpriv lukken niet). ' +
      'Start als gewone gebruiker, of zet DATABASE_URL en DATABASE_OWNER_URL.',
  )
}

/** A user namespace in which we are seen as an account that has a name, and keep our own rights on files. */
function behindName(): string[] {
  const { uid, gid } = namedAccounts()[0] ?? { uid: 1000, gid: 1000 }
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
}

/** Who owns the data when root may not use namespaces: who called sudo, else an account without a person behind it. */
function someoneElse(): { uid: number; gid: number } {
  const accounts = namedAccounts()
  const caller = accounts.find(({ uid }) => uid === Number(process.env.SUDO_UID))
  return (
    caller ?? accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody') ?? { uid: 1000, gid: 1000 }
  )
}

/** The accounts of this machine other than root; unprivileged ones first. */
function namedAccounts(): { name: string; uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const accounts = lines.map(line => line.split(':')).map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  return accounts.filter(({ uid, gid }) => uid > 0 && gid > 0).sort((a, b) => b.uid - a.uid)
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** On Linux the system interrupts PostgreSQL when its parent dies; this must come last, a change of account undoes it. */
function tie(command: string[]): Account {
  const tied = [...command, 'setpriv', '--pdeathsig', 'INT']
  return process.platform === 'linux' && works(tied) ? { command, tied, endsWithUs: true } : { command, tied: command, endsWithUs: false }
}

function works([program, ...parameters]: string[]): boolean {
  return spawnSync(program ?? '', [...parameters, 'true'], { stdio: 'ignore' }).status === 0
}
