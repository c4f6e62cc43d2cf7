// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'extension', 'public') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'`

/** One question per kind of thing; each line says all there is to say about one of them, wherever it stands in the catalog. */
const questions = {
  tables: `select n.nspname || '.' || c.relname || ' ' || c.relkind::text || ' row security ' || c.relrowsecurity || '/' || c.relforcerowsecurity || ' ' || coalesce(c.reloptions::text, '') || ' ' || coalesce(obj_description(c.oid, 'pg_class'), '')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and ${ours}`,
  columns: `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
      || ' ' || coalesce((select l.collname from pg_collation l where l.oid = a.attcollation), '') || ' ' || coalesce(col_description(c.oid, a.attnum), '')
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and ${ours}`,
  constraints: `select k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${ours}`,
  indexes: `select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}`,
  views: `select c.oid::regclass || ' ' || pg_get_viewdef(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}`,
  functions: `select pg_get_functiondef(p.oid) || ' ' || coalesce(p.proacl::text, '') from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prokind in ('f', 'p') and ${ours}`,
  triggers: `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${ours}`,
  policies: `select n.schemaname || '.' || n.tablename || ' ' || n.policyname || ' ' || n.permissive || ' ' || n.roles::text || ' ' || n.cmd || ' ' || coalesce(n.qual, '') || ' ' || coalesce(n.with_check, '') from pg_policies n where n.schemaname not in ('pg_catalog')`,
  grants: `select n.nspname || '.' || c.relname || ' ' || (select string_agg(one::text, ',' order by one::text) from unnest(c.relacl) one) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relacl is not null and ${ours}`,
} as const

/** Everything a database is made of apart from its rows, as sorted lines per kind: two databases are built alike when these are equal. */
export async function catalogOf(owner: pg.ClientBase | pg.Pool): Promise<Record<keyof typeof questions, string[]>> {
  const answers: Partial<Record<keyof typeof questions, string[]>> = {}
  for (const [kind, question] of Object.entries(questions) as [keyof typeof questions, string][]) {
    const { rows } = await owner.query<{ line: string }>(`select line from (${question}) as found (line) order by line collate "C"`)
    answers[kind] = rows.map(row => row.line)
  }
  return answers as Record<keyof typeof questions, string[]>
}
