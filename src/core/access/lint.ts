// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Feature, loadFeatures } from '../contract/features.ts'
import { type Asking, askingAs } from './asking.ts'
import { changedFromOutside, foreignSchemas } from './inforce.ts'
import { openToAll, type RuleBook, ruleBook } from './policies.ts'

const app = `'slagvaardig_app'::regrole`

/** A question to the catalog that should find nothing; `fault` is the sentence about each thing it finds. */
interface Check {
  finds: string
  fault: (thing: string) => string
}

const tables = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f') and ${foreignSchemas}`
const views = (kind: string) =>
  `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = '${kind}' and ${foreignSchemas}`
const functions = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${foreignSchemas}`
const policies = `from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${foreignSchemas}`
const table = `format('%I.%I', n.nspname, c.relname)`
const policy = `format('%I.%I: %s', n.nspname, c.relname, p.polname)`

const checks: Check[] = [
  {
    finds: `select ${table} as thing ${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    fault: thing => `L1 rijbeveiliging staat niet aan, of geldt niet ook voor de eigenaar: ${thing}`,
  },
  {
    finds: `select concat_ws(', ', case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end, case when rolcreaterole then 'createrole' end,
        case when rolcreatedb then 'createdb' end, case when rolreplication then 'replication' end) as thing
      from pg_roles where oid = ${app} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    fault: thing => `L2 de rol van de toepassing heeft macht die zij niet mag hebben: ${thing}`,
  },
  {
    finds: `select rolname as thing from pg_roles where oid <> ${app} and pg_has_role(${app}, oid, 'member')`,
    fault: thing => `L2 de rol van de toepassing is lid van de rol ${thing}`,
  },
  {
    finds: `select format('%s op de database', p) as thing from unnest(array['create', 'temporary']) p where has_database_privilege(${app}, current_database(), p)
      union all select format('create op het schema %I', n.nspname) from pg_namespace n where has_schema_privilege(${app}, n.oid, 'create')
      union all select format('%s op %I.%I', p, n.nspname, c.relname) from unnest(array['truncate', 'references', 'trigger', 'maintain']) p,
        pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f', 'v', 'm') and ${foreignSchemas} and has_table_privilege(${app}, c.oid, p)`,
    fault: thing => `L2 de rol van de toepassing heeft een recht te veel: ${thing}`,
  },
  {
    finds: `select format('%I.%I', n.nspname, c.relname) as thing from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = ${app}
      union all select p.oid::regprocedure::text from pg_proc p where p.proowner = ${app} union all select nspname from pg_namespace where nspowner = ${app}`,
    fault: thing => `L2 de rol van de toepassing is eigenaar van ${thing}`,
  },
  {
    finds: `select format('%s van %I.%I aan %s', a.privilege_type, n.nspname, c.relname, case when a.grantee = 0 then 'iedereen' else pg_get_userbyid(a.grantee)::text end) as thing
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where ${foreignSchemas} and a.grantee not in (c.relowner, ${app})`,
    fault: thing => `L2 een recht voor een andere rol dan de toepassing: ${thing}`,
  },
  {
    finds: `select ${policy} as thing ${policies} and ((p.polcmd in ('a', 'w') and p.polwithcheck is null) or (p.polcmd in ('r', 'w', 'd') and p.polqual is null))`,
    fault: thing => `L3 een regel zonder voorwaarde bij lezen (USING) of schrijven (WITH CHECK): ${thing}`,
  },
  {
    finds: `select ${policy} as thing ${policies} and (p.polcmd = '*' or p.polroles <> array[${app}::oid])`,
    fault: thing => `L3 een regel voor alle handelingen tegelijk, of voor een andere rol: ${thing}`,
  },
  {
    finds: `select ${policy} as thing ${policies} and p.polpermissive and p.polcmd in ('a', 'w', 'd') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) = 'true'
      and n.nspname || '.' || c.relname <> all ($1)`,
    fault: thing => `L3 iedereen mag hier schrijven: ${thing}`,
  },
  {
    finds: `select ${policy} as thing ${policies} and p.polpermissive and p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) = 'true' and n.nspname || '.' || c.relname <> all ($2)`,
    fault: thing => `L3 iedereen mag hier alles lezen: ${thing}`,
  },
  {
    finds: `select ${table} as thing ${views('v')} and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`,
    fault: thing => `L4 een view die met de rechten van de eigenaar leest: ${thing}`,
  },
  {
    finds: `select ${table} as thing ${views('m')} and (has_table_privilege(${app}, c.oid, 'select') or c.relacl is not null)`,
    fault: thing => `L4 een gematerialiseerde view kent geen rijbeveiliging en is toch te lezen: ${thing}`,
  },
  {
    finds: `select p.oid::regprocedure::text as thing ${functions} and p.prosecdef and p.oid::regprocedure::text <> all ($3)`,
    fault: thing => `L5 een functie gaat langs de rijbeveiliging zonder op de lijst te staan: ${thing}`,
  },
  {
    finds: `select p.oid::regprocedure::text as thing ${functions} and p.prosecdef and (not exists (select from unnest(p.proconfig) s where s like 'search_path=%')
      or (select rolsuper from pg_roles where oid = p.proowner))`,
    fault: thing => `L5 een functie die langs de rijbeveiliging gaat heeft geen vast zoekpad, of een superuser als eigenaar: ${thing}`,
  },
  {
    finds: `select p.oid::regprocedure::text as thing ${functions} and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    fault: thing => `L5 iedereen mag deze functie aanroepen: ${thing}`,
  },
  {
    finds: `select p.oid::regprocedure::text as thing from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname <> 'pg_catalog' and p.proleakproof`,
    fault: thing => `L6 een functie is als lekvrij gemerkt: ${thing}`,
  },
  {
    finds: `select format('%I.%I.%I', n.nspname, c.relname, a.attname) as thing from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relkind in ('r', 'p') and ${foreignSchemas} and a.attnum > 0 and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%') and has_table_privilege(${app}, c.oid, 'select')`,
    fault: thing => `L7 een volgnummer is te zien, en daarmee hoeveel er is: ${thing}`,
  },
  {
    finds: `select i.indexrelid::regclass::text as thing from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisunique and ${foreignSchemas} and has_table_privilege(${app}, c.oid, 'insert') and n.nspname || '.' || c.relname = any ($4)
      and not exists (select from unnest(i.indkey) k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k where a.atttypid = 'uuid'::regtype)`,
    fault: thing => `L7 een unieke sleutel zonder organisatie of dossier verraadt wat een ander heeft: ${thing}`,
  },
  {
    finds: `select p.oid::regprocedure::text as thing ${functions} and p.prosrc ~* '\\mnotify\\M|pg_notify'`,
    fault: thing => `L8 een functie verstuurt berichten buiten de rijbeveiliging om (NOTIFY): ${thing}`,
  },
  {
    finds: `select format('%I.%I.%I', n.nspname, c.relname, a.attname) as thing from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attacl is not null and ${foreignSchemas}`,
    fault: thing => `L10 een recht op een losse kolom: ${thing}`,
  },
]

/** What the rules themselves say about the exceptions: tables everybody may add to, tables open to all, listed functions, tables of one organisation. */
function exceptions(book: RuleBook, features: readonly Feature[]): string[][] {
  const names = Object.keys(book.tables)
  const everyone = book.rules.flatMap(({ rule }) => (rule.who === 'everyone' && rule.adds ? [rule.adds] : []))
  const readAll = book.rules.flatMap(({ rule }) => (rule.who === 'everyone' && !rule.conditions?.length ? (rule.reads ?? []) : []))
  return [
    everyone,
    [...names.filter(name => openToAll(book, name)), ...readAll],
    features.flatMap(({ access }) => Object.keys(access.passes ?? {})),
    names.filter(name => ['organisation', 'compartment'].includes(book.tables[name]?.scope ?? '')),
  ]
}

/** Compares the catalog with what the protection needs, whatever put it there: every fault as a sentence, none when all is well. */
export async function catalogFaults(ask: Asking, features: readonly Feature[]): Promise<string[]> {
  const lists = exceptions(ruleBook(features), features)
  const faults: string[] = []
  for (const { finds, fault } of checks) {
    // Every list is named once more, so that each question may use the ones it needs.
    const found = await ask<{ thing: string }>(
      `select thing from (${finds}) found where ($1::text[], $2::text[], $3::text[], $4::text[]) is not null order by 1`,
      lists,
    )
    faults.push(...found.map(({ thing }) => fault(thing)))
  }
  return faults
}

/** Every fault in the protection of a database, and what somebody changed in it from outside the product. Runs as the owner at each start and in the tests. */
export async function lintDatabase(owner: pg.Pool | pg.ClientBase, chosen?: readonly Feature[]): Promise<string[]> {
  const faults = await catalogFaults(askingAs(owner), chosen ?? (await loadFeatures()))
  return [...faults, ...(await changedFromOutside(owner)).map(line => `L14 ${line}`)]
}
