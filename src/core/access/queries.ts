// SPDX-License-Identifier: EUPL-1.2
import { type Feature, loadFeatures } from '../contract/features.ts'
import type { Queries } from '../contract/handlers.ts'
import { invalid } from '../contract/problem.ts'
import type { contract } from './contract.ts'
import type { Rule } from './define.ts'
import { explain } from './explain.ts'
import { ruleBook } from './policies.ts'
import { registerOf } from './register.ts'

let loaded: Promise<Feature[]> | undefined

/** All features; the definitions do not change while the product runs. */
function features(): Promise<Feature[]> {
  loaded ??= loadFeatures()
  return loaded
}

/** Column values from an address ("bed_id:0190..,organisation_id:.."); only columns that the rule says are known beforehand. */
function givenFor(rule: Rule, text: string): Record<string, string> {
  const given = Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
  )
  const strange = Object.keys(given).filter(column => !(column in (rule.given ?? {})))
  if (strange.length > 0)
    throw invalid([
      {
        in: 'query',
        name: 'given',
        nl: `Deze regel kent geen ${strange.join(', ')}.`,
        en: `This rule does not know ${strange.join(', ')}.`,
      },
    ])
  return given
}

export const queries = {
  explain: async (read, { rule: name, given = '' }) => {
    const rule = ruleBook(await features()).rules.find(({ key }) => key === name)?.rule
    if (!rule) return null
    const actor = await read.actor().catch(() => null)
    return explain(read, actor, rule, givenFor(rule, given))
  },
  listProcessingActivities: async () => registerOf(await features()),
  showProcessingActivity: async (_read, { name }) => registerOf(await features()).find(activity => activity.name === name) ?? null,
} satisfies Queries<typeof contract>
