// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Asked } from './asked.ts'
import type { BoundQuery } from './bind.ts'
import { isJson } from './handlers.ts'
import { notFound, Problem } from './problem.ts'
import { type Open, whoRefusal } from './request.ts'

/** The body of an answer as it goes over the line. */
export const textOf = (value: unknown): string => (isJson(value) ? value.json : JSON.stringify(value))

/** The version of what this actor sees of a record: a hash of exactly that, so that it tells nothing of what is hidden. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

const listed = (header: string): string[] => header.split(',').map(tag => tag.trim())

/** Whether the reader has this version already; a mark that something on the way weakened still counts (RFC 9110 §13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && listed(ifNoneMatch).some(tag => tag.replace(/^W\//, '') === etag)
}

/**
 * Refuses a change to another version of the record than the one this actor saw: 428 without If-Match, 412 on conflict, 404 when the
 * actor may not see the record. One change at a time per record; the others wait for it.
 */
export async function checkVersion(open: Open, record: BoundQuery, asked: Asked, input: Record<string, unknown>): Promise<void> {
  if (!asked.ifMatch)
    throw new Problem(428, { nl: 'Geef met If-Match aan welke versie u wijzigt.', en: 'State with If-Match which version you change.' })
  if (whoRefusal(record.rule, await open.entered)) throw notFound()
  await open.acting.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${record.key}:${JSON.stringify(asked.params)}`}, 2))`)
  const now = await record.handler(open.acting, input as never)
  if (now === null || now === undefined) throw notFound()
  if (!listed(asked.ifMatch).includes(etagOf(textOf(now))))
    throw new Problem(412, {
      nl: 'Iemand anders heeft dit intussen gewijzigd. Uw invoer staat er nog; bekijk eerst de nieuwe versie.',
      en: 'Somebody else changed this in the meantime. Your input is still there; look at the new version first.',
    })
}
