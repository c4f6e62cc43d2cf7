// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contents } from '../../contents.ts'
import { type Feature, loadFeatures } from '../contract/features.ts'
import { type Both, purposes, type Rule, type Scope, type Who } from './define.ts'
import { type Activity, registerOf } from './register.ts'
import { roles } from './roles.ts'

type Language = keyof Both

/** The words of the documents themselves. */
const words = {
  accessTitle: { nl: 'Wie mag wat', en: 'Who may do what' },
  accessIntro: {
    nl: 'Elke regel staat hier zoals de database hem afdwingt. Wat hier niet staat, mag niet.',
    en: 'Every rule stands here as the database enforces it. What is not mentioned is not allowed.',
  },
  rule: { nl: 'Regel', en: 'Rule' },
  who: { nl: 'Wie', en: 'Who' },
  data: { nl: 'Gegevens', en: 'Data' },
  onlyIf: { nl: 'Alleen als', en: 'Only if' },
  purpose: { nl: 'Waarvoor', en: 'For what' },
  ground: { nl: 'Grondslag', en: 'Legal ground' },
  table: { nl: 'Gegevens', en: 'Data' },
  scope: { nl: 'Van wie', en: 'Whose' },
  term: { nl: 'Persoonsgegevens, bewaartermijn', en: 'Personal data, retention' },
  passes: { nl: 'Functies die langs de rijbeveiliging gaan', en: 'Functions that pass row security' },
  none: { nl: 'geen', en: 'none' },
  after: { nl: 'na', en: 'after' },
  core: { nl: 'De kern', en: 'The core' },
  processingTitle: { nl: 'Register van verwerkingsactiviteiten', en: 'Register of processing activities' },
  processingIntro: {
    nl: 'AVG artikel 30, Wpg artikel 31d. De versie verandert zodra er iets aan de verwerking verandert; de eerdere versies staan in de geschiedenis van dit bestand.',
    en: 'GDPR article 30, Dutch Police Data Act article 31d. The version changes as soon as anything in the processing changes; earlier versions stand in the history of this file.',
  },
  version: { nl: 'Versie', en: 'Version' },
  purposes: { nl: 'Doelen', en: 'Purposes' },
  grounds: { nl: 'Grondslagen', en: 'Legal grounds' },
  subjects: { nl: 'Betrokkenen', en: 'Data subjects' },
  categories: { nl: 'Gegevens', en: 'Categories of data' },
  recipients: { nl: 'Ontvangers', en: 'Recipients' },
  retention: { nl: 'Bewaartermijn', en: 'Retention' },
  tables: { nl: 'Vastgelegd in', en: 'Recorded in' },
  system: { nl: 'alleen het systeem zelf', en: 'the system itself only' },
} as const satisfies Record<string, Both>

/** Whose the rows of a table are, in words. */
export const scopes: Record<Scope, Both> = {
  shared: { nl: 'van iedereen', en: 'everybody’s' },
  organisation: { nl: 'van een organisatie', en: 'of an organisation' },
  compartment: { nl: 'van een afgeschermd onderdeel', en: 'of a compartment' },
  system: { nl: 'van het systeem', en: 'the system’s' },
}

/** What a rule lets one do with a table, in words. */
export const kinds = {
  reads: { nl: 'lezen', en: 'read' },
  adds: { nl: 'toevoegen', en: 'add' },
  changes: { nl: 'wijzigen', en: 'change' },
  removes: { nl: 'verwijderen', en: 'remove' },
} as const

/** Who may, in words. */
export function whoIs(who: Who, language: Language): string {
  if (who === 'everyone') return { nl: 'iedereen', en: 'everybody' }[language]
  if (who === 'signed-in') return { nl: 'wie is aangemeld', en: 'whoever signed in' }[language]
  const named = who.map(role => roles[role][language])
  return who.length === Object.keys(roles).length - 1 && !who.includes('functional_manager')
    ? { nl: 'alle rollen, behalve de functioneel beheerder', en: 'all roles but the functional manager' }[language]
    : named.join(', ')
}

const units = [
  { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  { nl: ['uur', 'uur'], en: ['hour', 'hours'] },
] as const

/** An ISO 8601 duration in words: P1Y6M is "1 jaar en 6 maanden", P0D "meteen". */
export function termIn(term: string, language: Language): string {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(term)
  if (!found) throw new Error(`${term} is no term of years, months, days and hours (ISO 8601)`)
  const parts = units.flatMap((unit, index) => {
    const count = Number(found[index + 1] ?? 0)
    return count > 0 ? [`${count} ${unit[language][count === 1 ? 0 : 1]}`] : []
  })
  return parts.join({ nl: ' en ', en: ' and ' }[language]) || { nl: 'meteen', en: 'at once' }[language]
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ') || '–'
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const heads = (keys: readonly (keyof typeof words)[], language: Language): string[] => [
  row(keys.map(key => words[key][language])),
  `|${' --- |'.repeat(keys.length)}`,
]

function dataOf(rule: Rule, all: ReadonlyMap<string, Both>, language: Language): string {
  const given = { ...rule, adds: rule.adds ? [rule.adds] : [] }
  const parts = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap(kind => {
    const names = (given[kind] ?? []).map(table => all.get(table)?.[language] ?? table)
    return names.length > 0 ? [`${kinds[kind][language]}: ${names.join(', ')}`] : []
  })
  return parts.join('; ') || words.none[language]
}

/** The title of a feature with that of its chapter before it. */
export function titleOf(key: string, language: Language): string {
  const [chapterKey, featureKey] = key.split('/')
  if (chapterKey === 'core') return `${words.core[language]}: ${featureKey}`
  const chapter = contents.find(one => one.key === chapterKey)
  const feature = chapter?.features.find(one => one.key === featureKey)
  return `${chapter?.title[language] ?? chapterKey}: ${feature?.title[language] ?? featureKey}`
}

function accessOf({ key, access }: Feature, all: ReadonlyMap<string, Both>, language: Language): string[] {
  const rules = Object.entries(access.rules).map(([, rule]) =>
    row([
      rule.sentence[language],
      whoIs(rule.who, language),
      dataOf(rule, all, language),
      (rule.conditions ?? []).map(condition => condition[language]).join('; '),
      purposes[rule.purpose][language],
      rule.ground,
    ]),
  )
  const tables = Object.values(access.tables).map(table =>
    row([
      table[language],
      scopes[table.scope][language],
      table.personal
        ? `${termIn(table.personal.retention.term, language)} ${words.after[language]} ${table.personal.retention.from[language]}`
        : words.none[language],
    ]),
  )
  const passes = Object.entries(access.passes ?? {}).map(([name, why]) => `- \`${name}\`: ${why[language]}`)
  return [
    `### ${titleOf(key, language)}`,
    '',
    ...(tables.length > 0 ? [...heads(['table', 'scope', 'term'], language), ...tables, ''] : []),
    ...(rules.length > 0 ? [...heads(['rule', 'who', 'data', 'onlyIf', 'purpose', 'ground'], language), ...rules, ''] : []),
    ...(passes.length > 0 ? [`${words.passes[language]}:`, '', ...passes, ''] : []),
  ]
}

const made = '<!-- Generated by `node bin/document.mjs` from the access.ts of every feature; do not edit. -->'
const languages = [
  ['nl', 'Nederlands'],
  ['en', 'English'],
] as const

/** Who may do what with which data, for which purpose and on what ground: docs/access.md. */
export function accessDocument(features: readonly Feature[]): string {
  const all = new Map(features.flatMap(({ access }) => Object.entries(access.tables)))
  const described = features.filter(({ access }) => Object.keys(access.tables).length + Object.keys(access.rules).length > 0)
  const chapters = [...described.filter(({ key }) => !key.startsWith('core/')), ...described.filter(({ key }) => key.startsWith('core/'))]
  const parts = languages.flatMap(([language, name]) => [
    `## ${name}`,
    '',
    words.accessIntro[language],
    '',
    ...chapters.flatMap(feature => accessOf(feature, all, language)),
  ])
  return [made, `# ${words.accessTitle.nl} · ${words.accessTitle.en}`, '', ...parts].join('\n').trimEnd().concat('\n')
}

function activityOf(activity: Activity, language: Language): string[] {
  const list = (values: readonly Both[]) => values.map(value => value[language]).join('; ')
  const terms = activity.retention.map(
    ({ term, from, ground }) => `${termIn(term, language)} ${words.after[language]} ${from[language]} (${ground})`,
  )
  return [
    `### ${activity.name}`,
    '',
    `- ${words.version[language]}: \`${activity.version}\``,
    `- ${words.purposes[language]}: ${list(activity.purposes) || words.system[language]}`,
    `- ${words.grounds[language]}: ${activity.grounds.join('; ') || words.system[language]}`,
    `- ${words.subjects[language]}: ${list(activity.subjects)}`,
    `- ${words.categories[language]}: ${list(activity.categories)}`,
    `- ${words.recipients[language]}: ${list(activity.recipients)}`,
    `- ${words.retention[language]}: ${terms.join('; ')}`,
    `- ${words.tables[language]}: ${list(activity.tables)}`,
    '',
  ]
}

/** The register of processing activities: docs/processing.md. */
export function processingDocument(features: readonly Feature[]): string {
  const activities = registerOf(features)
  const parts = languages.flatMap(([language, name]) => [
    `## ${name}`,
    '',
    words.processingIntro[language],
    '',
    ...activities.flatMap(activity => activityOf(activity, language)),
  ])
  return [made, `# ${words.processingTitle.nl} · ${words.processingTitle.en}`, '', ...parts].join('\n').trimEnd().concat('\n')
}

/** The generated documents, by their path from the root of the repository. */
export async function documents(): Promise<Record<string, string>> {
  const features = await loadFeatures()
  return { 'docs/access.md': accessDocument(features), 'docs/processing.md': processingDocument(features) }
}

/** Writes the generated documents anew; returns their paths. */
export async function writeDocuments(): Promise<string[]> {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const made = Object.entries(await documents())
  for (const [path, text] of made) writeFileSync(`${root}${path}`, text)
  return made.map(([path]) => path)
}
