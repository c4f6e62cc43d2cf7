// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Asking, askingAs } from './asking.ts'

/** Schemas whose contents are not the product's own. */
export const foreignSchemas = `n.nspname not in ('pg_catalog', 'information_schema', 'extension') and n.nspname !~ '^pg_'`

/** The first line: notes in another form say nothing about this one, so an upgraded database is not taken for a changed one. */
const form = 'form 2: with what functions, views and triggers say'

/** What a function or view says, short enough for a line. */
const brief = (text: string): string => `left(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 16)`

/**
 * Everything in the catalog that decides who reaches what, one readable line each: row security, policies, grants, views, functions and
 * triggers. Two databases with equal lines protect the same.
 */
const statement = `
  select line from (
    select format('table %I.%I: row security %s, forced %s, owner %s', n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${foreignSchemas}
    union all
    select format('policy %I on %I.%I: %s %s to %s using (%s) with check (%s)', p.polname, n.nspname, c.relname, case when p.polpermissive then 'permissive' else 'restrictive' end,
        p.polcmd, (select string_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end, ',' order by 1) from unnest(p.polroles) r), pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${foreignSchemas}
    union all
    select format('grant on %I.%I: %s to %s', n.nspname, c.relname, a.privilege_type, case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee)::text end)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where ${foreignSchemas} and a.grantee <> c.relowner
    union all
    select format('grant on column %I.%I.%I: %s to %s', n.nspname, c.relname, t.attname, a.privilege_type, case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee)::text end)
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a where ${foreignSchemas}
    union all
    select format('view %I.%I: %s, says %s', n.nspname, c.relname, coalesce(array_to_string(c.reloptions, ','), 'runs as its owner'), ${brief('pg_get_viewdef(c.oid)')})
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${foreignSchemas}
    union all
    select format('trigger %I on %I.%I: %s, %s', t.tgname, n.nspname, c.relname, case t.tgenabled when 'D' then 'off' else 'on' end, pg_get_triggerdef(t.oid))
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${foreignSchemas}
    union all
    select format('function %s: %s%s, %s, by %s, says %s', p.oid::regprocedure, case when p.prosecdef then 'definer' else 'invoker' end, case when p.proleakproof then ', leakproof' else '' end,
        coalesce(array_to_string(p.proconfig, ','), 'no settings'), coalesce(array_to_string(p.proacl, ' '), 'everybody'), ${brief('p.prosrc')})
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${foreignSchemas}
  ) lines order by line collate "C"`

/** The lines of this database, in order, after the line that says in which form they are. */
export async function linesInForce(ask: Asking): Promise<string[]> {
  return [form, ...(await ask<{ line: string }>(statement)).map(({ line }) => line)]
}

/** The lines of this database, for its owner. */
export const rulesInForce = (owner: pg.ClientBase | pg.Pool): Promise<string[]> => linesInForce(askingAs(owner))

/** Notes what is in force now, so that a later change from outside the product is seen. */
export async function rememberRules(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into core.setting (key, value) values ('rules-in-force', $1) on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(await rulesInForce(owner))],
  )
}

/** A line that is gone from what was noted, or that came since. */
export interface Difference {
  kind: 'gone' | 'came'
  line: string
}

/** What differs between the lines that were noted and those of now; null when there are no notes that can be compared. */
export function differencesBetween(noted: string | null | undefined, now: readonly string[]): Difference[] | null {
  const before = noted ? (JSON.parse(noted) as string[]) : []
  if (!before.includes(form)) return null
  const [there, known] = [new Set(now), new Set(before)]
  return [
    ...before.filter(line => !there.has(line)).map(line => ({ kind: 'gone' as const, line })),
    ...now.filter(line => !known.has(line)).map(line => ({ kind: 'came' as const, line })),
  ]
}

const sentences = { gone: 'verdwenen buiten het product om', came: 'gekomen buiten het product om' }

/** What differs from what the product put in force itself: a sentence per line that is gone or came in from outside. Empty when nothing was noted yet. */
export async function changedFromOutside(owner: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ value: string }>(`select value from core.setting where key = 'rules-in-force'`)
  return (differencesBetween(rows[0]?.value, await rulesInForce(owner)) ?? []).map(({ kind, line }) => `${sentences[kind]}: ${line}`)
}
