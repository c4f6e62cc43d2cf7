// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql, join, raw } from 'sql-template-tag'
import type { Actor, Reading } from '../contract/handlers.ts'
import { notFound } from '../contract/problem.ts'
import { whoRefusal } from '../contract/request.ts'
import { askingIn } from './asking.ts'
import type { Both, Rule } from './define.ts'
import { type Reference, referenceHolds, referencesIn } from './references.ts'

/** One reason: the sentence, and whether it holds for this actor; null when it depends on what is still to be filled in. */
export interface Reason extends Both {
  key: string
  holds: boolean | null
}

/** Whether the act may be done as far as known now, with every reason for and against. */
export interface Explanation {
  may: boolean
  reasons: Reason[]
}

/** The table whose row an act would add or change, if the rule has one. */
const tableOf = (rule: Rule): string | undefined => rule.adds ?? rule.changes?.[0] ?? rule.removes?.[0]

/** The row of the act as far as known: every column of the table with its type, empty where nothing is given. */
const givenRow = (table: string, given: Readonly<Record<string, string>>): Sql =>
  sql`(select (jsonb_populate_record(null::${raw(table)}, ${JSON.stringify(given)}::jsonb)).*) given`

async function referencesOf(read: Reading, table: string, given: Readonly<Record<string, string>>): Promise<Reference[]> {
  const all = await referencesIn(askingIn(read), [table.split('.')[0] ?? ''])
  return all.filter(reference => reference.table === table && reference.columns.every(column => column in given))
}

/**
 * Which columns of the row each condition asks about, as PostgreSQL noted them with the policy that carries the sentence. Only conditions on
 * adding have a policy of their own.
 */
async function askedAbout(read: Reading, table: string): Promise<Map<string, string[]>> {
  const asked = await read.rows<{ sentence: string; columns: string[] }>(sql`
    select p.polname::text as sentence, array_agg(distinct a.attname::text) as columns
    from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass and d.refobjid = p.polrelid
    join pg_attribute a on a.attrelid = p.polrelid and a.attnum = d.refobjsubid
    where p.polrelid = ${table}::regclass and p.polcmd = 'a' and not p.polpermissive group by 1`)
  return new Map(asked.map(({ sentence, columns }) => [sentence, columns]))
}

/**
 * Why somebody may do this, or not: the role, and every condition of the rule evaluated in one statement with the rights of this actor.
 * A condition about a column that is not given yet is open, whatever the database makes of its emptiness: nothing is in an empty set, and that
 * is no answer. Whatever is given must be visible to the actor; a hidden record and one that never was are the same 404 (T-05).
 */
export async function explain(
  read: Reading,
  actor: Actor | null,
  rule: Rule,
  given: Readonly<Record<string, string>>,
): Promise<Explanation> {
  const role: Reason = { key: 'who', ...rule.sentence, holds: whoRefusal(rule, actor) === null }
  const table = tableOf(rule)
  const conditions = table ? (rule.conditions ?? []) : []
  if (!table || conditions.length === 0) return { may: role.holds === true, reasons: [role] }
  const references = await referencesOf(read, table, given)
  // A reference stands in the list as one more condition, so that all is asked of one moment.
  const asked = [...references.map(referenceHolds), ...conditions.map(({ holds }) => holds)]
  await read.rows(sql`select set_config('app.purpose', ${rule.purpose}, true)`)
  const [row] = await read.rows<{ holds: (boolean | null)[] }>(
    sql`select array[${join(asked.map(condition => sql`(${raw(condition)})`))}]::boolean[] as holds from ${givenRow(table, given)}`,
  )
  const held = row?.holds ?? []
  if (held.slice(0, references.length).some(visible => visible !== true)) throw notFound()
  const about = rule.adds ? await askedAbout(read, table) : new Map<string, string[]>()
  const reasons = conditions.map(({ key, nl, en }, index) => {
    const open = about.get(nl)?.some(column => !(column in given)) ?? false
    return { key, nl, en, holds: open ? null : (held[references.length + index] ?? null) }
  })
  return { may: [role, ...reasons].every(({ holds }) => holds === true), reasons: [role, ...reasons] }
}
