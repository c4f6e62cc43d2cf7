// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { storedTables } from '../core/database/backup/tables.ts'

/** Tables that a seed does not decide, and why not. */
export const leftOut: Readonly<Record<string, string>> = {
  'approach.action_link': 'holds secrets of links in mails, which nobody may foretell',
  'approach.calendar_feed': 'holds secrets of feeds, which nobody may foretell',
  'core.audit_line': 'lines of jobs carry a trace that is random, as its standard asks',
  'core.decision_line': 'spans of the log are random, as its standard asks',
  'core.mail': 'holds the links of those mails',
  'core.processing_line': 'spans are random, and subjects go by a pseudonym with a secret of the installation',
  'core.setting': 'holds secrets of the installation, made when its database was built',
  'core.upgrade': 'holds when the database was built',
}

/** Columns that a seed does not decide: who is asked what the felt effect is goes by identifiers that nobody may foretell. */
export const columnsLeftOut: Readonly<Record<string, string>> = { 'approach.felt_question': 'id', 'core.notice': 'id' }

/** One hash over all tables that a seed decides, and one for each table, to find where two databases differ. */
export interface Canonical {
  hash: string
  tables: Record<string, string>
}

/** The canonical hash of a database: over the rows of every table that a seed decides, whatever their order on disk. */
export async function canonicalOf(owner: pg.Pool): Promise<Canonical> {
  const client = await owner.connect()
  try {
    await client.query(`begin isolation level repeatable read read only; set local row_security = off; set local timezone = 'UTC'`)
    const tables: Record<string, string> = {}
    for (const { name } of await storedTables(client)) {
      if (leftOut[name]) continue
      const { rows } = await client.query<{ hash: string }>(
        `select md5(coalesce(string_agg(one.hash, '' order by one.hash), '')) as hash from (select md5((to_jsonb(t) - $1::text)::text) as hash from ${name} t) one`,
        [columnsLeftOut[name] ?? ''],
      )
      tables[name] = rows[0]!.hash
    }
    await client.query('commit')
    return { hash: createHash('sha256').update(JSON.stringify(tables)).digest('hex'), tables }
  } finally {
    client.release(true)
  }
}
