// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import sql from 'sql-template-tag'
import type { Actor, Reading } from '../../core/contract/handlers.ts'
import { type Engine, inRequest, newTraceId } from '../../core/contract/request.ts'
import { canonical, hashOf } from '../../core/documents/document.ts'
import { composeAccount, emptyNarrative } from '../reports/public.ts'
import { type Edition, editionOf } from './edition.ts'
import { type Lookup, lookup } from './figures.ts'
import type { Standing } from './forms.tsx'
import { frozenByNumber, standingOf } from './frozen.ts'

/** An account as the command line takes it: frozen, or as it stands now. */
export interface ReportFound {
  /** Null when it was not frozen. */
  number: string | null
  hash: string
  /** The canonical JSON that the hash is over. */
  text: string
  look: Lookup
  make(code: string): { made: Edition; standing: Standing; author: string }
}

/** The operator at the command line, found past row security as every start of work without a session is; a fault when the installation has none. */
async function operator(owner: pg.Pool): Promise<Actor> {
  const { rows } = await owner.query<Pick<Actor, 'id' | 'name' | 'organisation'>>(
    `select p.id, p.name, json_build_object('id', o.id, 'code', o.code, 'name', o.name) as organisation from core.assignment a
     join core.person p on p.id = a.person_id join core.organisation o on o.id = a.organisation_id where a.role = 'operator' order by a.valid_from limit 1`,
  )
  if (!rows[0]) throw new Error('this installation has no operator yet: start it once with a region pack')
  return { ...rows[0], roles: ['operator'], csrf: '' }
}

/** The account over a period: the latest that was frozen, or else composed now with the rights of the operator. Null when there is no such period. */
export async function reportOf(engine: Engine, owner: pg.Pool, period: string): Promise<ReportFound | null> {
  const standing = await operator(owner)
  return inRequest(engine, { token: null, traceId: newTraceId(), origin: 'command line', standing }, 'governance', async open => {
    const read = open.acting
    return (await frozenOver(read, period)) ?? (await nowOver(read, period))
  })
}

async function frozenOver(read: Reading, period: string): Promise<ReportFound | null> {
  const [found] = await read.rows<{ number: string; snapshot: string }>(sql`
    select s.number, f.snapshot from monitor.report_state s join monitor.report_freeze f on f.report_id = s.report_id where s.period = ${period} order by s.frozen_at desc limit 1`)
  if (!found) return null
  const frozen = await frozenByNumber(read, found.number)
  return reportIn(found.snapshot, frozen.look, found.number)
}

async function nowOver(read: Reading, period: string): Promise<ReportFound | null> {
  const account = await composeAccount(read, period, emptyNarrative)
  return account && reportIn(canonical(account), lookup(account), null)
}

function reportIn(text: string, look: Lookup, number: string | null): ReportFound {
  const { snapshot } = look
  return {
    number,
    hash: hashOf(text),
    text,
    look,
    make: code => {
      const made = editionOf(snapshot, code, look)
      if (!made) throw new Error(`there is no edition ${code}`)
      const standing = number ? standingOf({ number }, code) : { number: 'tussenstand', address: '', stamp: 'TUSSENSTAND' }
      return { made, standing, author: snapshot.college || snapshot.region }
    },
  }
}
