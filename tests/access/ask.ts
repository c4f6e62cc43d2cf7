// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type { Reply, Visitor } from '../setup/site.ts'
import { type Person, signedIn, type Who } from './cast.ts'
import type { Ask, Row } from './row.ts'
import type { World } from './world.ts'

/** The visitors of the world: the thirteen, a stranger, and somebody whose session ran out an hour ago. */
export async function visitorsOf({ site }: World): Promise<(who: Who) => { visitor: Visitor; headers: Record<string, string> }> {
  const mayor = await site.as('mayor').session()
  const ranOut = { cookie: `slagvaardig=${randomUUID().replaceAll('-', '')}`, 'x-csrf-token': mayor?.csrf ?? '' }
  const copied = await site.owner.query(
    `insert into core.session (token_hash, person_id, organisation_id, csrf, opened_at, seen_at, expires_at)
     select sha256(convert_to($1, 'UTF8')), person_id, organisation_id, csrf, opened_at, seen_at, $2::timestamptz - interval '1 hour' from core.session limit 1`,
    [ranOut.cookie.slice('slagvaardig='.length), site.clock.now()],
  )
  if (copied.rowCount !== 1) throw new Error('there is no session to let run out')
  return who => ({ visitor: site.as(signedIn(who) ? (who as Person) : null), headers: who === 'expired' ? ranOut : {} })
}

/** Asks as this visitor; an act states the version that this visitor sees, or some version when there is nothing to see. */
export async function ask(
  { route }: Row,
  { path, body, record }: Ask,
  visitor: Visitor,
  headers: Record<string, string>,
  versions: Versions = new Map(),
): Promise<Reply<unknown>> {
  const method = route.split(' ')[0]
  if (method === 'GET') return visitor.get(path, headers)
  if (record && !versions.has(record)) versions.set(record, String((await visitor.get(record, headers)).headers.etag ?? '"none"'))
  const version: Record<string, string> = record ? { 'if-match': versions.get(record) ?? '' } : {}
  const all = { ...version, ...headers }
  return method === 'POST' ? visitor.post(path, body, all) : visitor.send(method as 'PUT', path, body, all)
}

/** The versions of records that one visitor saw; they hold as long as nothing changes. */
export type Versions = Map<string, string>
