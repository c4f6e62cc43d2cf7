// SPDX-License-Identifier: EUPL-1.2
import type { Asking } from './asking.ts'

/**
 * Name of the policies that guard references: a foreign key passes row security, so it would tell a hidden record from an unknown one.
 * The number in front makes PostgreSQL judge these before the sentences: what one may not see is not there, whatever else holds.
 */
export const referenceSentence = 'U mag zien waarnaar dit verwijst'

/** A foreign key: the columns of a table that refer to the columns of a target. */
export interface Reference {
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
}

/** Every foreign key of the schemas, also those of several columns; as the owner or as the app role. */
export const referencesStatement = `select c.conrelid::regclass::text as "table", c.confrelid::regclass::text as target,
    (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k(num, place) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
    (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k(num, place) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as "targetColumns"
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
  where c.contype = 'f' and c.conparentid = 0 and n.nspname = any($1) order by c.conrelid::regclass::text, c.conname`

/** The foreign keys of the schemas. */
export const referencesIn = (ask: Asking, schemas: readonly string[]): Promise<Reference[]> =>
  ask<Reference>(referencesStatement, [schemas])

/** The condition that a reference points at something this actor may see; an empty column points at nothing. */
export function referenceHolds({ columns, target, targetColumns }: Reference): string {
  const empty = columns.map(column => `${column} is null`).join(' or ')
  const left = columns.length === 1 ? columns[0] : `(${columns.join(', ')})`
  return `${empty} or ${left} in (select ${targetColumns.join(', ')} from ${target})`
}
