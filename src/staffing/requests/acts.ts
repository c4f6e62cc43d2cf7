// SPDX-License-Identifier: EUPL-1.2
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Rule } from '../../core/access/define.ts'
import { access } from './access.ts'

/** The acts on a request in the order of the procedure, each with the rule that guards it. */
const acts: readonly [string, Rule][] = [
  ['endorse', access.rules.endorsesRequest],
  ['advise', access.rules.advisesOnRequest],
  ['decide', access.rules.decidesRequest],
  ['withdraw', access.rules.withdrawsRequest],
]

/** The sentence about the row that the act would write itself; it holds whenever the product writes it. */
const ofTheRowItself = 'own-name'
const quoted = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`)

function firstRefusal(rule: Rule): Sql {
  const says = ({ nl, en }: { nl: string; en: string }) => sql`jsonb_build_object('nl', ${quoted(nl)}, 'en', ${quoted(en)})`
  const role = sql`when not core.has_role(${[...rule.who]}::text[]) then ${says(rule.sentence)}`
  const conditions = (rule.conditions ?? [])
    .filter(({ key }) => key !== ofTheRowItself)
    .map(condition => sql`when not (${raw(condition.holds)}) then ${says(condition)}`)
  return sql`case ${join([role, ...conditions], ' ')} end`
}

/** One JSON array: per act whether this person may do it now, and otherwise the sentence that fails. Stands where `request_id`, `by_mandate` and `known_at` are columns in reach. */
export const actsNow: Sql = sql`jsonb_build_array(${join(
  acts.map(
    ([key, rule]) =>
      sql`(select jsonb_build_object('key', ${key}::text, 'allowed', refusal.says is null, 'nl', refusal.says ->> 'nl', 'en', refusal.says ->> 'en') from (select ${firstRefusal(rule)} as says) refusal)`,
  ),
  ', ',
)})`
