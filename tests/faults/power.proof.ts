// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { attachOrStart } from '../../src/core/database/cluster/start.ts'
import { databaseProcess, hold } from '../setup/processes.ts'
import { proved } from '../setup/proved.ts'
import { dice } from '../setup/tamperings.ts'

const cuts = Number(process.env.PROOF_POWER_CUTS ?? 6)
const writers = 4

/** ext4's own emergency stop (EXT4_IOC_SHUTDOWN, without flushing its log): what was not forced to the disk is gone, as when the power goes. */
const cutPower = `import fcntl, os, struct, sys
place = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(place, 0x8004587d, struct.pack('I', 2))`

const say = (program: string, ...words: string[]): void => void execFileSync(program, words, { stdio: 'ignore' })

/** A disk of its own in a file; false where this machine lets nobody make one. */
function makeDisk(file: string, place: string): boolean {
  try {
    writeFileSync(file, '')
    truncateSync(file, 700 * 1024 * 1024)
    say('mkfs.ext4', '-q', '-F', file)
    mkdirSync(place)
    say('mount', '-o', 'loop', file, place)
    say('python3', '-c', 'import fcntl')
    return true
  } catch {
    return false
  }
}

/** Adds an act with its line in one transaction, again and again, until the connection breaks; the numbers that were acknowledged. */
async function write(account: pg.PoolConfig, from: number): Promise<number[]> {
  const acknowledged: number[] = []
  const client = new pg.Client(account)
  client.on('error', () => undefined)
  await client.connect()
  try {
    for (let id = from; ; id += writers) {
      await client.query(
        `with act as (insert into act values (${id}, repeat(md5('${id}'), 20)) returning id) insert into line select id from act`,
      )
      acknowledged.push(id)
    }
  } catch {
    return acknowledged
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The postmaster and its processes: a power cut spares none of them. */
const databaseOn = (place: string): number[] => {
  const postmaster = databaseProcess(place) ?? 0
  return [postmaster, ...readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)]
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, when it could not reach its disk.
  }
}

/** Unmounts once the last process that had the disk open is gone; before that it would come back as the disk that was stopped. */
async function letGo(place: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return say('umount', place)
    } catch (error) {
      if (tries > 200) throw error
      await new Promise(next => setTimeout(next, 100))
    }
  }
}

test(`nothing acknowledged is lost in ${cuts} power cuts of the disk under load (T-10)`, async context => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-power-'))
  const [file, place] = [join(folder, 'disk'), join(folder, 'mounted')]
  if (!makeDisk(file, place)) return context.skip('this machine lets nobody mount a disk of its own, or has no python3 to stop it')
  const roll = dice(inject('seed'))
  const all: number[] = []
  let lost = 0
  let unlike = 0
  try {
    for (let cut = 0; cut < cuts; cut += 1) {
      const holder = await hold(place, { durable: true })
      expect(holder.said).toContain('ready')
      const { owner } = await attachOrStart({ dataFolder: place })
      const client = new pg.Client(owner)
      await client.connect()
      await client.query(
        'create table if not exists act (id int primary key, body text); create table if not exists line (id int primary key)',
      )
      const { rows } = await client.query<{ lost: string; unlike: string }>(
        `select (select count(*) from unnest($1::int[]) id where id not in (select id from act)) as lost,
           (select count(*) from act full join line using (id) where act.id is null or line.id is null) as unlike`,
        [all],
      )
      lost += Number(rows[0]?.lost)
      unlike += Number(rows[0]?.unlike)
      const first = Number((await client.query('select coalesce(max(id), 0) + 1 as next from act')).rows[0].next)
      await client.query('checkpoint').catch(() => undefined)
      await client.end()
      say('sync')
      const writing = Promise.all(Array.from({ length: writers }, (_unused, number) => write(owner, first + number)))
      await new Promise(next => setTimeout(next, 1_500 + roll(1_500)))
      const database = databaseOn(place)
      say('python3', '-c', cutPower, place)
      for (const pid of database) end(pid)
      holder.process.kill('SIGKILL')
      await holder.ended
      all.push(...(await writing).flat())
      await letGo(place)
      say('mount', '-o', 'loop', file, place)
    }
    const holder = await hold(place, { durable: true })
    expect(holder.said).toContain('ready')
    const { owner } = await attachOrStart({ dataFolder: place })
    const client = new pg.Client(owner)
    await client.connect()
    const { rows } = await client.query<{ lost: string }>(
      'select count(*) as lost from unnest($1::int[]) id where id not in (select id from act)',
      [all],
    )
    lost += Number(rows[0]?.lost)
    await client.end()
    holder.process.kill('SIGTERM')
    await holder.ended
    proved('T-10', 'power cuts', {
      cuts,
      acknowledged: all.length,
      lost,
      'acts without their line': unlike,
      aim: '0 lost',
      seed: inject('seed'),
    })
    expect([lost, unlike]).toEqual([0, 0])
    expect(all.length).toBeGreaterThan(0)
  } finally {
    execFileSync('umount', ['-l', place], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
})
