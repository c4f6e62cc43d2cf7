// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql } from 'sql-template-tag'
import type { Reading } from '../../core/contract/handlers.ts'
import { notFound } from '../../core/contract/problem.ts'
import { addressOfEdition, composeAccount, type Narrative, type Snapshot } from '../reports/public.ts'
import { type Edition, editionOf } from './edition.ts'
import { type Lookup, lookup } from './figures.ts'
import type { Standing } from './forms.tsx'

/** A frozen account with everything that its editions are made from. */
export interface Frozen {
  id: string
  number: string
  period: string
  hash: string
  frozenAt: string
  publishedDate: string | null
  snapshot: Snapshot
  look: Lookup
}

/** Snapshots that were read lately, by their hash: one account is asked for forty editions in a row, and it never changes. */
const known = new Map<string, Lookup>()
const mostKnown = 4

async function lookupOf(read: Reading, id: string, hash: string): Promise<Lookup> {
  const earlier = known.get(hash)
  if (earlier) return earlier
  const [found] = await read.rows<{ snapshot: string }>(sql`select f.snapshot from monitor.report_freeze f where f.report_id = ${id}::uuid`)
  if (!found) throw notFound()
  const look = lookup(JSON.parse(found.snapshot) as Snapshot)
  known.set(hash, look)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest) known.delete(oldest)
  return look
}

async function frozenWhere(read: Reading, which: Sql): Promise<Frozen> {
  const [found] = await read.rows<Omit<Frozen, 'snapshot' | 'look'>>(sql`
    select s.report_id as id, s.number, s.period, s.hash, to_char(s.frozen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "frozenAt",
      to_char(s.published_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "publishedDate"
    from monitor.report_state s where s.frozen_at is not null and ${which}`)
  if (!found) throw notFound()
  const look = await lookupOf(read, found.id, found.hash)
  return { ...found, look, snapshot: look.snapshot }
}

/** A frozen account by its identifier; a problem 404 when this reader sees none. */
export const frozenById = (read: Reading, id: string): Promise<Frozen> => frozenWhere(read, sql`s.report_id = ${id}::uuid`)
/** A frozen account by its number. */
export const frozenByNumber = (read: Reading, number: string): Promise<Frozen> => frozenWhere(read, sql`s.number = ${number}`)

/** An edition of a frozen account; a problem 404 when it has no such edition. */
export function editionIn({ snapshot, look }: Pick<Frozen, 'snapshot' | 'look'>, code: string): Edition {
  const edition = editionOf(snapshot, code, look)
  if (!edition) throw notFound()
  return edition
}

/** How an edition of a frozen account stands on paper. */
export const standingOf = ({ number }: Pick<Frozen, 'number'>, code: string): Standing => ({
  number,
  address: addressOfEdition(number, code, 'nl'),
  stamp: null,
})

/** What an account that is not frozen yet would say now, with the rights of who reads. */
export async function draftAccount(read: Reading, id: string): Promise<Snapshot | null> {
  const [draft] = await read.rows<{ period: string; number: string; narrative: Narrative }>(sql`
    select s.period, s.number, d.narrative::jsonb as narrative from monitor.report_state s
    join monitor.report_draft d on d.report_id = s.report_id and d.version = s.latest_draft where s.report_id = ${id}::uuid and s.frozen_at is null`)
  return draft ? composeAccount(read, draft.period, draft.narrative, draft.number) : null
}
