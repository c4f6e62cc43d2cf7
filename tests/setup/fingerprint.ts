// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { storedTables } from '../../src/core/database/backup/tables.ts'

/** One hash over every row of every stored table, whatever the order on disk; not of the epochs, which a restore adds to. */
export async function fingerprint(pool: pg.Pool): Promise<Record<string, string>> {
  const client = await pool.connect()
  try {
    const result: Record<string, string> = {}
    for (const { name } of await storedTables(client)) {
      if (name === 'core.seal_epoch') continue
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ':' || md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from ${name} t`,
      )
      result[name] = rows[0]?.hash ?? ''
    }
    return result
  } finally {
    client.release()
  }
}
