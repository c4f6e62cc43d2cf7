// SPDX-License-Identifier: EUPL-1.2
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Both, Rule } from './define.ts'

interface Asked {
  /** The acts in the order they are shown, each with the rule that guards it. */
  acts: readonly (readonly [string, Rule])[]
  /** Keys of conditions about the row that the act would write itself; they hold whenever the product writes it. */
  besides: readonly string[]
  /** Whether the sentence about the role comes before those about the record, or after them. */
  roleFirst?: boolean
}

const quoted = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`)
const says = ({ nl, en }: Both): Sql => sql`jsonb_build_object('nl', ${quoted(nl)}, 'en', ${quoted(en)})`

/**
 * One JSON array in SQL: per act whether this person may do it now, and otherwise the sentence that fails. `record` is a statement that
 * gives the one row with the columns that the conditions name. A condition that guards several acts is asked once: each is a set over all records.
 */
export function actsNow({ acts, besides, roleFirst = false }: Asked, record: Sql): Sql {
  const conditionsOf = ({ conditions = [] }: Rule) => conditions.filter(({ key }) => !besides.includes(key))
  const asked = [...new Set(acts.flatMap(([, rule]) => conditionsOf(rule).map(({ holds }) => holds)))]
  const met = (holds: string): Sql => raw(`met.condition_${asked.indexOf(holds)}`)
  const refusal = (rule: Rule): Sql => {
    const role = sql`when not core.has_role(${[...rule.who]}::text[]) then ${says(rule.sentence)}`
    const conditions = conditionsOf(rule).map(condition => sql`when not ${met(condition.holds)} then ${says(condition)}`)
    return sql`case ${join(roleFirst ? [role, ...conditions] : [...conditions, role], ' ')} end`
  }
  const shown = acts.map(
    ([key], place) =>
      sql`jsonb_build_object('key', ${key}::text, 'allowed', ${raw(`refusal.says_${place}`)} is null, 'nl', ${raw(`refusal.says_${place}`)} ->> 'nl', 'en', ${raw(`refusal.says_${place}`)} ->> 'en')`,
  )
  const refusals = acts.map(([, rule], place) => sql`${refusal(rule)} as ${raw(`says_${place}`)}`)
  const conditions = asked.map((holds, place) => sql`(${raw(holds)}) as ${raw(`condition_${place}`)}`)
  return sql`(select jsonb_build_array(${join(shown, ', ')}) from (select ${join(refusals, ', ')}
    from (select ${join(conditions, ', ')} from (${record}) this_one offset 0) met offset 0) refusal)`
}
