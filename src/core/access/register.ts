// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Feature } from '../contract/features.ts'
import { type Both, type PersonalData, purposes, type Rule } from './define.ts'
import { ruleBook } from './policies.ts'

/** One processing activity of the register (AVG art. 30, Wpg art. 31d), gathered from all tables that belong to it. */
export interface Activity {
  name: string
  /** Changes with every change of content: two registers with the same version say the same (LDV-09). */
  version: string
  purposes: Both[]
  grounds: string[]
  subjects: Both[]
  categories: Both[]
  recipients: Both[]
  retention: PersonalData['retention'][]
  tables: Both[]
}

/** Without doubles, in order of their text. */
function distinct<T>(values: readonly T[]): T[] {
  const byText = new Map(values.map(value => [JSON.stringify(value), value]))
  return [...byText.keys()].sort().map(key => byText.get(key) as T)
}

const touches = (rule: Rule, names: readonly string[]): boolean =>
  [...(rule.reads ?? []), ...(rule.adds ? [rule.adds] : []), ...(rule.changes ?? []), ...(rule.removes ?? [])].some(table =>
    names.includes(table),
  )

/** The register of processing activities as the access of all features states it, by name. */
export function registerOf(features: readonly Pick<Feature, 'key' | 'access'>[]): Activity[] {
  const { tables, rules } = ruleBook(features)
  const personal = Object.entries(tables).flatMap(([name, table]) => (table.personal ? [{ name, table, personal: table.personal }] : []))
  return distinct(personal.map(one => one.personal.activity)).map(activity => {
    const own = personal.filter(one => one.personal.activity === activity)
    const names = own.map(({ name }) => name)
    const touching = rules.filter(({ rule }) => touches(rule, names)).map(({ rule }) => rule)
    const content = {
      name: activity,
      purposes: distinct(touching.map(({ purpose }) => purposes[purpose] as Both)),
      grounds: distinct(touching.map(({ ground }) => ground)),
      subjects: distinct(own.map(one => one.personal.subjects)),
      categories: distinct(own.map(one => one.personal.categories)),
      recipients: distinct(own.map(one => one.personal.recipients)),
      retention: distinct(own.map(one => one.personal.retention)),
      tables: distinct(own.map(({ table: { nl, en } }): Both => ({ nl, en }))),
    }
    const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)
    return { ...content, version }
  })
}
