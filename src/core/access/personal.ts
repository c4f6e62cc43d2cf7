// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

/** Column names that hold something of a person, whatever they refer to. */
const personalNames =
  '(^|_)(person|actor|author|reporter|subject|given_name|family_name|first_name|last_name|e_?mail|phone|telephone|birth(day|_date)?|bsn|iban|street|postcode|licence_plate)(_id)?$'

/**
 * Tables that hold personal data, so that their access must state whose, which and how long: a column refers to a person (core.person,
 * also by way of a name such as `actor_id`), or has a name that only personal data have. Free text is not seen here: whoever makes a
 * table for it states it.
 */
export async function personalTables(owner: pg.Pool | pg.ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'extension') and n.nspname !~ '^pg_'
       and (k.confrelid = 'core.person'::regclass or a.attname ~ $1) order by 1`,
    [personalNames],
  )
  return rows.map(row => row.name)
}
