// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { writeOperatorLine } from '../../core/logs/operator-line.ts'
import { type Clock, systemClock } from '../../core/time/clock.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { faultSentence, type PlacedFault, readCrimeFile, type Reading } from '../crime-files/public.ts'
import { gathering, type Series } from './gathering.ts'
import { findVintage, moveIn } from './vintage.ts'

export interface ImportOptions {
  clock?: Clock
  /** Day of retrieval or export ('YYYY-MM-DD'); otherwise the day the file was written, or today for an address. */
  retrievedDate?: string
  /** Day whose municipal borders lie under the figures; otherwise it follows from the municipalities in them. */
  bordersDate?: string
  /** Bytes read so far, and of how many when that is known. */
  progress?(read: number, of: number | undefined): void
  /** Every bad row, as it is found. */
  onFault?(sentence: { line: number; nl: string; en: string }): void
}

/** What an import came to: a new vintage, one that was there already, or nothing because rows could not be read. */
export type Imported =
  | {
      result: 'new'
      id: string
      name: string
      table: string
      counts: number
      readAsNought: number
      notPublished: number
      bordersDate: string | null
      retrievedDate: string
    }
  | { result: 'known'; id: string; name: string; table: string; counts: number }
  | { result: 'refused'; name: string; faults: number; first: readonly { line: number; nl: string; en: string }[] }

const keptFaults = 100

/**
 * Imports a file or address with registered crime, in one transaction and as the owner. Everything is read before anything is kept;
 * others read and write meanwhile. Throws when the source cannot be reached or when another import is under way.
 */
export async function importRegisteredCrime(owner: pg.Pool, place: string, options: ImportOptions = {}): Promise<Imported> {
  const client = await owner.connect()
  const clock = options.clock ?? systemClock
  const first: { line: number; nl: string; en: string }[] = []
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    await oneAtATime(client)
    const { reading, series } = await gather(place, options, clock, first)
    const imported = reading.faults > 0 ? undefined : await keep(client, reading, series, options, clock)
    await client.query(imported?.result === 'new' ? 'commit' : 'rollback')
    if (imported) return imported
    await recordRefusal(client, clock, reading, first)
    return { result: 'refused', name: reading.name, faults: reading.faults, first }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
  }
}

async function oneAtATime(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(hashtext('slagvaardig crime import')) as free`)
  if (!rows[0]?.free) throw new Error('Er loopt al een import van misdrijfcijfers. Wacht tot die klaar is.')
}

/** Reads the source to its end; the sentences of its faults go to `first` and to the caller. */
async function gather(
  place: string,
  options: ImportOptions,
  clock: Clock,
  first: { line: number; nl: string; en: string }[],
): Promise<{ reading: Reading; series: Series[] }> {
  const found: PlacedFault[] = []
  const reading = readCrimeFile(place, { today: dateOf(clock.now()), onFault: fault => void found.push(fault), progress: options.progress })
  const gathered = gathering()
  for (;;) {
    const next = await reading.next()
    for (const fault of found.splice(0)) {
      const told = { line: fault.line, nl: faultSentence(fault, 'nl'), en: faultSentence(fault, 'en') }
      if (first.length < keptFaults) first.push(told)
      options.onFault?.(told)
    }
    if (next.done) return { reading: next.value, series: gathered.series() }
    gathered.add(next.value)
  }
}

async function keep(
  client: pg.ClientBase,
  reading: Reading,
  series: readonly Series[],
  options: ImportOptions,
  clock: Clock,
): Promise<Imported> {
  const { table, name, facts: counts } = reading
  const contentHash = Buffer.from(reading.sha256, 'hex')
  const known = await findVintage(client, table, contentHash)
  if (known) return { result: 'known', id: known, name, table, counts }
  const retrievedDate = options.retrievedDate ?? reading.writtenDate ?? dateOf(clock.now())
  const id = clock.newId()
  const importedBy = await writeOperatorLine(client, clock, {
    action: 'crime-import.recorded',
    object: '/v1/crime-imports',
    result: 'done',
    detail: { id, name, table, counts },
  })
  const moved = await moveIn(
    client,
    {
      id,
      table,
      origin: reading.kind,
      name,
      nameEn: name,
      retrievedDate,
      bordersDate: options.bordersDate ?? null,
      contentHash,
      note: null,
      noteEn: null,
      sourceCode: null,
      importedBy,
      generated: reading.generated,
      knownAt: clock.now(),
    },
    series,
  )
  return { result: 'new', id, name, table, retrievedDate, ...moved }
}

async function recordRefusal(client: pg.ClientBase, clock: Clock, { name, faults }: Reading, first: readonly object[]): Promise<void> {
  await client.query('begin')
  await writeOperatorLine(client, clock, {
    action: 'crime-import.recorded',
    object: '/v1/crime-imports',
    result: 'refused',
    detail: { name, faults },
  })
  await client.query('insert into monitor.crime_import_refusal (id, name, faults, first_faults, refused_at) values ($1, $2, $3, $4, $5)', [
    clock.newId(),
    name,
    faults,
    JSON.stringify(first),
    clock.now(),
  ])
  await client.query('commit')
}
