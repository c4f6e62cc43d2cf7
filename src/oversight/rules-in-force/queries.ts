// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import { askingIn } from '../../core/access/asking.ts'
import { type Both, purposes, type Rule } from '../../core/access/define.ts'
import { kinds, scopes, termIn, titleOf, whoIs } from '../../core/access/document.ts'
import { differencesBetween, linesInForce } from '../../core/access/inforce.ts'
import { catalogFaults } from '../../core/access/lint.ts'
import { policyStatements, versionOf } from '../../core/access/policies.ts'
import { roles } from '../../core/access/roles.ts'
import { type Feature, loadFeatures } from '../../core/contract/features.ts'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import { writeCsv } from '../../core/documents/spreadsheet.ts'
import { inAlphabet } from '../../core/languages/alphabet.ts'
import type { contract } from './contract.ts'
import { acts, countsOf } from './rules.ts'

let loaded: Promise<Feature[]> | undefined

/** All features; the rules do not change while the product runs. */
function features(): Promise<Feature[]> {
  loaded ??= loadFeatures()
  return loaded
}

const inBoth = (of: (language: 'nl' | 'en') => string): Both => ({ nl: of('nl'), en: of('en') })
const namesOf = (rule: Rule, act: (typeof acts)[number]): readonly string[] =>
  act === 'adds' ? (rule.adds ? [rule.adds] : []) : (rule[act] ?? [])

/** Every feature that says something of access, with its tables and its rules in words: the chapters first and the core after them. */
async function described() {
  const inOrder = await features()
  const ofCore = ({ key }: Feature) => key.startsWith('core/')
  const all = [...inOrder.filter(feature => !ofCore(feature)), ...inOrder.filter(ofCore)]
  const tables = new Map(all.flatMap(({ access }) => Object.entries(access.tables)))
  return all
    .filter(({ access }) => Object.keys(access.tables).length + Object.keys(access.rules).length > 0)
    .map(({ key, access }) => ({
      key,
      title: inBoth(language => titleOf(key, language)),
      tables: Object.entries(access.tables).map(([name, { nl, en, scope, personal }]) => ({
        name,
        nl,
        en,
        scope: scopes[scope],
        term: personal
          ? {
              nl: `${termIn(personal.retention.term, 'nl')} na ${personal.retention.from.nl}`,
              en: `${termIn(personal.retention.term, 'en')} after ${personal.retention.from.en}`,
            }
          : null,
      })),
      rules: Object.entries(access.rules).map(([name, rule]) => ({
        key: `${key.split('/')[1]}.${name}`,
        sentence: rule.sentence,
        roles: typeof rule.who === 'string' ? [] : [...rule.who],
        who: inBoth(language => whoIs(rule.who, language)),
        tables: acts.flatMap(act =>
          namesOf(rule, act).map(table => ({ act, name: table, nl: tables.get(table)?.nl ?? table, en: tables.get(table)?.en ?? table })),
        ),
        conditions: (rule.conditions ?? []).map(({ nl, en }) => ({ nl, en })),
        purpose: purposes[rule.purpose] as Both,
        ground: rule.ground,
      })),
      passes: Object.entries(access.passes ?? {}).map(([name, { nl, en }]) => ({ name, nl, en })),
    }))
}

/** Whether the statements that this version would make are those that were put in force last; a table too many or too few is a fault that says so. */
async function rulesOfThisVersion(read: Reading, version: string | undefined): Promise<{ sameRules: boolean; faults: string[] }> {
  try {
    return { sameRules: versionOf(await policyStatements(askingIn(read), await features())) === version, faults: [] }
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error
    return { sameRules: false, faults: [error.message] }
  }
}

export const queries = {
  listAccessRules: async () => ({
    roles: Object.entries(roles).map(([key, name]) => ({ key, ...name })),
    features: await described(),
  }),

  downloadAccessMatrix: async () => {
    const rows = (await described()).flatMap(feature =>
      feature.rules.flatMap(rule =>
        (rule.roles.length > 0 ? rule.roles.map(role => roles[role].nl) : [rule.who.nl]).flatMap(role =>
          (rule.tables.length > 0 ? rule.tables : [null]).map(table => [
            role,
            table ? kinds[table.act].nl : null,
            table?.nl ?? null,
            table?.name ?? null,
            rule.sentence.nl,
            rule.conditions.map(({ nl }) => nl).join('; ') || null,
            rule.purpose.nl,
            rule.ground,
            feature.title.nl,
            rule.key,
          ]),
        ),
      ),
    )
    const head = ['rol', 'handeling', 'gegevens', 'tabel', 'regel', 'alleen als', 'doel', 'grondslag', 'onderdeel', 'kenmerk']
    const words = inAlphabet('nl')
    return writeCsv([head, ...rows.sort((a, b) => words(`${a[0]}${a[3]}`, `${b[0]}${b[3]}`))])
  },

  compareAccess: async read => {
    const [noted] = await read.rows<{ version: string | null; lines: string | null }>(sql`select version, lines from core.rules_noted()`)
    const lines = await linesInForce(askingIn(read))
    const { sameRules, faults } = await rulesOfThisVersion(read, noted?.version ?? undefined)
    const differences = differencesBetween(noted?.lines, lines)
    const all = [...faults, ...(await catalogFaults(askingIn(read), await features()))]
    return {
      comparedAt: read.now,
      equal: sameRules && differences?.length === 0 && all.length === 0,
      sameRules,
      differences,
      faults: all,
      counts: countsOf(lines),
    }
  },
} satisfies Queries<typeof contract>
