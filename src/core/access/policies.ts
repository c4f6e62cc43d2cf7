// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Asking } from './asking.ts'
import type { Access, Condition, Rule, Who } from './define.ts'
import { type Reference, referenceHolds, referenceSentence, referencesIn } from './references.ts'

const appRole = 'slagvaardig_app'

/** The rules of all features together, by table. */
export interface RuleBook {
  tables: Record<string, Access['tables'][string]>
  rules: { key: string; rule: Rule }[]
}

/** Gathers the access of all features; a table that two features claim or two rules that add to one table are errors (one fact table, one act). */
export function ruleBook(features: readonly { key: string; access: Access }[]): RuleBook {
  const tables: RuleBook['tables'] = {}
  const rules: RuleBook['rules'] = []
  const adders = new Map<string, string>()
  for (const feature of features) {
    for (const [name, table] of Object.entries(feature.access.tables)) {
      if (tables[name]) throw new Error(`${feature.key}: table ${name} has its access described twice`)
      tables[name] = table
    }
    for (const [name, rule] of Object.entries(feature.access.rules)) {
      const key = `${feature.key.split('/')[1]}.${name}`
      if (rules.some(other => other.key === key)) throw new Error(`${feature.key}: another feature has a rule ${key} already`)
      rules.push({ key, rule })
      if (rule.adds && adders.has(rule.adds))
        throw new Error(`${key}: ${adders.get(rule.adds)} adds to ${rule.adds} already; one fact table has one act`)
      if (rule.adds) adders.set(rule.adds, key)
      const conditions = rule.conditions ?? []
      if (new Set(conditions.flatMap(({ key: own, nl }) => [own, nl])).size < 2 * conditions.length)
        throw new Error(`${key}: two conditions have the same key or sentence`)
      for (const condition of conditions) {
        if (Buffer.byteLength(condition.nl) > 63) throw new Error(`${key}: the sentence "${condition.nl}" is longer than 63 bytes`)
      }
    }
  }
  const unknown = rules.flatMap(({ key, rule }) =>
    touched(rule)
      .filter(name => !tables[name])
      .map(name => `${key}: ${name}`),
  )
  if (unknown.length > 0) throw new Error(`rules name tables without access: ${unknown.join(', ')}`)
  return { tables, rules }
}

function touched(rule: Rule): string[] {
  return [...(rule.reads ?? []), ...(rule.adds ? [rule.adds] : []), ...(rule.changes ?? []), ...(rule.removes ?? [])]
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function whoHolds(who: Who): string {
  if (who === 'everyone') return 'true'
  if (who === 'signed-in') return '(select core.signed_in())'
  return `(select core.has_role(${literal(`{${who.join(',')}}`)}))`
}

function allHold(rule: Rule, conditions: readonly Condition[] = rule.conditions ?? []): string {
  return [whoHolds(rule.who), ...conditions.map(condition => `(${condition.holds})`)].join(' and ')
}

/** Whether every request may read the whole table, so that its policy is plain `true` and text indexes stay in use. */
export function openToAll(book: RuleBook, table: string): boolean {
  return (
    book.tables[table]?.scope === 'shared' &&
    book.rules.some(({ rule }) => rule.reads?.includes(table) && typeof rule.who === 'string' && !rule.conditions?.length)
  )
}

/** The references of a table that would tell a hidden record from an unknown one. */
function guarded(book: RuleBook, table: string, references: readonly Reference[]): Reference[] {
  return references.filter(reference => reference.table === table && !openToAll(book, reference.target))
}

/** References that cannot be guarded, because nobody may see what they point at: such a table takes no new rows from the app. */
function blindReferences(book: RuleBook, references: readonly Reference[]): string[] {
  const written = new Set(book.rules.flatMap(({ rule }) => [...(rule.adds ? [rule.adds] : []), ...(rule.changes ?? [])]))
  const seen = new Set(book.rules.flatMap(({ rule }) => rule.reads ?? []))
  return references
    .filter(({ table, target }) => written.has(table) && !seen.has(target))
    .map(({ table, columns, target }) => `${table}.${columns.join()} refers to ${target}, which no rule reads`)
}

function tablePolicies(book: RuleBook, table: string, references: readonly Reference[]): string[] {
  const of = (pick: (rule: Rule) => boolean) => book.rules.filter(({ rule }) => pick(rule))
  const statements: string[] = []
  const policy = (name: string, rest: string) => statements.push(`create policy ${quoted(name.slice(0, 63))} on ${table} ${rest}`)
  const readers = of(rule => rule.reads?.includes(table) ?? false)
  if (openToAll(book, table)) policy('reads: open to all', `for select to ${appRole} using (true)`)
  else for (const { key, rule } of readers) policy(`reads: ${key}`, `for select to ${appRole} using (${allHold(rule)})`)
  const grants = new Set<string>(readers.length > 0 ? ['select'] : [])
  const adders = of(rule => rule.adds === table)
  for (const { key, rule } of adders) {
    policy(`adds: ${key}`, `for insert to ${appRole} with check (${whoHolds(rule.who)})`)
    for (const condition of rule.conditions ?? [])
      policy(condition.nl, `as restrictive for insert to ${appRole} with check (${condition.holds})`)
    grants.add('insert')
  }
  const changers = of(rule => rule.changes?.includes(table) ?? false)
  for (const { key, rule } of changers) {
    policy(`changes: ${key}`, `for update to ${appRole} using (${allHold(rule)}) with check (${allHold(rule)})`)
    grants.add('update')
  }
  for (const { key, rule } of of(candidate => candidate.removes?.includes(table) ?? false)) {
    policy(`removes: ${key}`, `for delete to ${appRole} using (${allHold(rule)})`)
    grants.add('delete')
  }
  guarded(book, table, references).forEach((reference, index) => {
    const name = `(${index + 1}) ${referenceSentence}`
    if (adders.length > 0) policy(name, `as restrictive for insert to ${appRole} with check (${referenceHolds(reference)})`)
    if (changers.length > 0)
      policy(`${name}, ook later`, `as restrictive for update to ${appRole} using (true) with check (${referenceHolds(reference)})`)
  })
  if (grants.size > 0) statements.push(`grant ${[...grants].join(', ')} on ${table} to ${appRole}`)
  return statements
}

async function ownTables(ask: Asking, schemas: readonly string[]): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1`,
    [schemas],
  )
  return rows.map(row => row.name)
}

/** Every statement that puts the rules in force: all policies and grants anew, row security on and forced on every table of ours. Unmentioned is denied. */
export async function policyStatements(ask: Asking, features: readonly { key: string; access: Access }[]): Promise<string[]> {
  const book = ruleBook(features)
  const schemas = [...new Set(['core', ...features.map(({ key }) => key.split('/')[0] ?? key).filter(chapter => chapter !== 'core')])]
  const tables = await ownTables(ask, schemas)
  const described = Object.keys(book.tables)
  const missing = [
    ...tables.filter(name => !book.tables[name]).map(name => `${name} has no access`),
    ...described.filter(name => !tables.includes(name)).map(name => `${name} does not exist`),
  ]
  if (missing.length > 0) throw new Error(`tables and their access differ: ${missing.join('; ')}`)
  const references = await referencesIn(ask, schemas)
  const blind = blindReferences(book, references)
  if (blind.length > 0) throw new Error(`references that nobody may follow: ${blind.join('; ')}`)
  const present = await ask<{ name: string }>('select nspname as name from pg_namespace where nspname = any($1) order by 1', [schemas])
  const names = present.map(row => row.name)
  const listed = literal(`{${names.join(',')}}`)
  return [
    `do $$ declare one record; begin for one in select policyname, schemaname, tablename from pg_policies where schemaname = any(${listed}) loop
       execute format('drop policy %I on %I.%I', one.policyname, one.schemaname, one.tablename); end loop; end $$`,
    `grant usage on schema extension to ${appRole}`,
    ...names.flatMap(schema => [
      `revoke all on all tables in schema ${schema} from public, ${appRole}`,
      `revoke all on all functions in schema ${schema} from public, ${appRole}`,
      `revoke all on all sequences in schema ${schema} from public, ${appRole}`,
      `grant usage on schema ${schema} to ${appRole}`,
      `grant execute on all functions in schema ${schema} to ${appRole}`,
    ]),
    `do $$ declare one record; begin for one in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and n.nspname = any(${listed}) loop
       execute format('alter view %I.%I set (security_invoker = true)', one.nspname, one.relname);
       execute format('grant select on %I.%I to ${appRole}', one.nspname, one.relname); end loop; end $$`,
    ...tables.flatMap(table => [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      ...tablePolicies(book, table, references),
    ]),
  ]
}

/** The version of the rules that these statements put in force. */
export const versionOf = (statements: readonly string[]): string => createHash('sha256').update(statements.join('\n')).digest('hex')
