// SPDX-License-Identifier: EUPL-1.2
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Rule } from '../../core/access/define.ts'
import { access } from './access.ts'

/** The acts on an obstacle in the order of its life, each with the rule that guards it. */
const acts: readonly [string, Rule][] = [
  ['recognise', access.rules.recognisesObstacle],
  ['own', access.rules.givesObstacleAnOwner],
  ['answer', access.rules.answersObstacle],
  ['test', access.rules.testsSolution],
  ['raise', access.rules.raisesObstacle],
  ['close', access.rules.closesObstacle],
  ['reopen', access.rules.reopensObstacle],
]

/** Conditions about the row that the act would write itself; they hold whenever the product writes it. */
const ofTheRowItself = new Set(['where-it-lies', 'own-name', 'may-own'])
const quoted = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`)

function firstRefusal(rule: Rule): Sql {
  const role = sql`when not core.has_role(${[...rule.who]}::text[]) then jsonb_build_object('nl', ${quoted(rule.sentence.nl)}, 'en', ${quoted(rule.sentence.en)})`
  const conditions = (rule.conditions ?? [])
    .filter(({ key }) => !ofTheRowItself.has(key))
    .map(({ holds, nl, en }) => sql`when not (${raw(holds)}) then jsonb_build_object('nl', ${quoted(nl)}, 'en', ${quoted(en)})`)
  return sql`case ${join([...conditions, role], ' ')} end`
}

/** One JSON array: per act whether this person may do it now, and otherwise the sentence that fails. Stands where `obstacle_id` is a column in reach. */
export const actsNow: Sql = sql`jsonb_build_array(${join(
  acts.map(
    ([key, rule]) =>
      sql`(select jsonb_build_object('key', ${key}::text, 'allowed', refusal.says is null, 'nl', refusal.says ->> 'nl', 'en', refusal.says ->> 'en') from (select ${firstRefusal(rule)} as says) refusal)`,
  ),
  ', ',
)})`
