// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { writeOperatorLine } from '../../core/logs/operator-line.ts'
import { type Clock, systemClock } from '../../core/time/clock.ts'
import { openSource } from '../crime-files/public.ts'
import { boundariesIn, type Bounded } from './rules.ts'
import { texts } from './texts.ts'

export interface AreaImportOptions {
  clock?: Clock
  /** Day on which the boundaries hold ('YYYY-MM-DD'); otherwise 1 January of the year in the file or in its name. */
  bordersDate?: string
  /** Who made them; CBS and Kadaster unless told otherwise. */
  credit?: string
  progress?(read: number, of: number | undefined): void
}

/** What an import of boundaries came to. */
export type AreasImported =
  | { result: 'new' | 'known'; name: string; areas: number; bordersDate: string }
  | { result: 'refused'; name: string; faults: readonly { nl: string; en: string }[] }

const mostBytes = 100_000_000

/** Imports boundaries from a file or address, as the owner and whole or not at all. Throws when the source cannot be reached or is longer than 100 MB. */
export async function importAreas(owner: pg.Pool, place: string, options: AreaImportOptions = {}): Promise<AreasImported> {
  const source = await openSource(place)
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of source.bytes) {
    read += chunk.length
    if (read > mostBytes) throw new Error(`${source.name}: longer than ${mostBytes} bytes`)
    chunks.push(chunk)
    options.progress?.(read, source.size)
  }
  const bytes = Buffer.concat(chunks)
  const { areas, faults } = boundariesIn(parsed(bytes))
  if (faults.length > 0)
    return {
      result: 'refused',
      name: source.name,
      faults: faults.map(({ code, value }) => ({ nl: texts.nl[code](value), en: texts.en[code](value) })),
    }
  const bordersDate = options.bordersDate ?? dayOf(areas, source.name)
  if (!bordersDate) return { result: 'refused', name: source.name, faults: [{ nl: texts.nl.year, en: texts.en.year }] }
  return keep(owner, areas, { name: source.name, bordersDate, hash: createHash('sha256').update(bytes).digest() }, options)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function dayOf(areas: readonly Bounded[], name: string): string | undefined {
  const year = areas[0]?.year ?? /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0]
  return year === undefined ? undefined : `${year}-01-01`
}

interface Set {
  name: string
  bordersDate: string
  hash: Buffer
}

/** Keeps a set in one transaction, with the line of who did it; the same bytes for the same day are known already. */
async function keep(owner: pg.Pool, areas: readonly Bounded[], set: Set, options: AreaImportOptions): Promise<AreasImported> {
  const clock = options.clock ?? systemClock
  const { name, bordersDate } = set
  const client = await owner.connect()
  try {
    await client.query('begin')
    const known = await findSet(client, set)
    if (!known) await add(client, areas, set, clock, options.credit ?? `CBS, Kadaster (${bordersDate.slice(0, 4)})`)
    await client.query('commit')
    return { result: known ? 'known' : 'new', name, areas: areas.length, bordersDate }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
  }
}

async function findSet(client: pg.ClientBase, { hash, bordersDate }: Set): Promise<boolean> {
  const { rows } = await client.query('select from monitor.boundary_import where content_hash = $1 and borders_date = $2', [
    hash,
    bordersDate,
  ])
  return rows.length > 0
}

async function add(
  client: pg.ClientBase,
  areas: readonly Bounded[],
  { name, bordersDate, hash }: Set,
  clock: Clock,
  credit: string,
): Promise<void> {
  const id = clock.newId()
  await client.query(
    'insert into monitor.boundary_import (id, name, borders_date, credit, content_hash, areas, known_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, name, bordersDate, credit, hash, areas.length, clock.now()],
  )
  await client.query(
    'insert into monitor.boundary (import_id, area_code, geometry) select $1, g.code, g.geometry from jsonb_to_recordset($2) as g (code text, geometry jsonb)',
    [id, JSON.stringify(areas)],
  )
  await writeOperatorLine(client, clock, {
    action: 'boundaries.recorded',
    object: '/v1/boundaries',
    result: 'done',
    detail: { id, name, areas: areas.length },
  })
}
