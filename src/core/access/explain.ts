// SPDX-License-Identifier: EUPL-1.2
import sql, { type Sql, join, raw } from 'sql-template-tag'
import type { Actor, Reading } from '../contract/handlers.ts'
import { notFound } from '../contract/problem.ts'
import { whoRefusal } from '../contract/request.ts'
import type { Both, Rule } from './define.ts'
import { type Reference, referenceHolds, referencesStatement } from './references.ts'

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
  const schema = table.split('.')[0] ?? ''
  const [before = '', after = ''] = referencesStatement.split('$1')
  const all = await read.rows<Reference>(sql`${raw(before)}${[schema]}${raw(after)}`)
  return all.filter(reference => reference.table === table && reference.columns.every(column => column in given))
}

/**
 * Why somebody may do this, or not: the role, and every condition of the rule evaluated in one statement with the rights of this actor.
 * Whatever is given must be visible to the actor; a hidden record and one that never was are the same 404 (T-05).
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
  const reasons = conditions.map(({ key, nl, en }, index) => ({ key, nl, en, holds: held[references.length + index] ?? null }))
  return { may: [role, ...reasons].every(({ holds }) => holds === true), reasons: [role, ...reasons] }
}
