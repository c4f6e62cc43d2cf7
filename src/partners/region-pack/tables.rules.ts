// SPDX-License-Identifier: EUPL-1.2
import type { Column, ValueOf } from './columns.rules.ts'
import { choice, code, count, date, may, must, number, ref, refs, text } from './columns.rules.ts'
import { conversationTables } from './conversation.rules.ts'
import { crimeTables } from './crime.rules.ts'
import { formationTables } from './formation.rules.ts'
import { governanceTables } from './governance.rules.ts'
import { clocks, named, origin, told } from './shared-columns.rules.ts'
import { sightTables } from './sight.rules.ts'

/** A file of the pack: its form, whether a pack can do without it, its columns and the columns that together name a row. */
export type Table = {
  readonly file: string
  readonly required: boolean
  readonly columns: Readonly<Record<string, Column>>
  readonly key: readonly string[]
  /** Further columns are years (`2012`), each holding a whole number or nothing (not published). */
  readonly years?: true
  /** Rows are paraphrases, so the place in the source is needed. */
  readonly prose?: true
}

/** Every file a region pack may hold; `regions/README.md` explains them to people. */
export const tables = {
  region: {
    file: 'region.txt',
    required: true,
    key: ['region', 'period'],
    columns: {
      region: must(code),
      ...named,
      police_unit: must(ref('areas')),
      period: must(code),
      period_from: must(date),
      period_to: must(date),
      title: must(text),
      title_en: must(text),
      language: must(choice('nl', 'en')),
      college: must(ref('organisations')),
      ...origin,
    },
  },
  sources: {
    file: 'sources.csv',
    required: true,
    key: ['code'],
    columns: {
      code: must(code),
      title: must(text),
      publisher: must(text),
      address: may(text),
      retrieved: may(date),
      licence: must(text),
      note: may(text),
    },
  },
  areas: {
    file: 'areas.csv',
    required: true,
    key: ['code', 'valid_from', 'known_from'],
    columns: {
      code: must(code),
      ...named,
      kind: must(choice('country', 'province', 'police-unit', 'district', 'basisteam', 'safety-region', 'municipality')),
      ...clocks,
      ...origin,
    },
  },
  areaParts: {
    file: 'area-parts.csv',
    required: true,
    key: ['part', 'hierarchy', 'valid_from', 'known_from'],
    columns: {
      part: must(ref('areas')),
      whole: must(ref('areas')),
      hierarchy: must(choice('police', 'basisteam', 'safety-region', 'province')),
      ...clocks,
      ...origin,
    },
  },
  areaChanges: {
    file: 'area-changes.csv',
    required: false,
    key: ['old', 'new', 'date'],
    columns: { old: must(ref('areas')), new: must(ref('areas')), date: must(date), known_from: must(date), ...origin },
  },
  tileMap: {
    file: 'tile-map.csv',
    required: false,
    key: ['area'],
    columns: { area: must(ref('areas')), column: must(count), row: must(count) },
  },
  organisations: {
    file: 'organisations.csv',
    required: true,
    key: ['code', 'valid_from', 'known_from'],
    columns: {
      code: must(code),
      ...named,
      kind: must(
        choice(
          'municipality',
          'police-unit',
          'police-service',
          'police-district',
          'basisteam',
          'prosecution',
          'college',
          'advisory-college',
          'bureau',
          'taskforce',
          'safety-region',
          'care',
          'ministry',
          'private',
          'other',
        ),
      ),
      area: may(ref('areas')),
      part_of: may(ref('organisations')),
      ...clocks,
      description: may(text),
      description_en: may(text),
      ...origin,
    },
  },
  memberships: {
    file: 'memberships.csv',
    required: true,
    key: ['organisation', 'body', 'valid_from', 'known_from'],
    columns: {
      organisation: must(ref('organisations')),
      body: must(ref('organisations')),
      role: must(choice('member', 'adviser', 'chair', 'secretary')),
      ...clocks,
      ...origin,
    },
  },
  population: { file: 'population.csv', required: false, key: ['area'], years: true, columns: { area: must(ref('areas')), ...origin } },
  ...crimeTables,
  ...formationTables,
  ...governanceTables,
  ...conversationTables,
  ...sightTables,
  trends: {
    file: 'trends.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: { code: must(code), order: must(count), ...named, ...told, ...origin },
  },
  principles: {
    file: 'principles.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: { code: must(code), order: must(count), ...named, ...told, ...origin },
  },
  priorities: {
    file: 'priorities.txt',
    required: true,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      kind: must(choice('regional', 'support')),
      ...named,
      ...told,
      trends: may(refs('trends')),
      body: may(ref('organisations')),
      continues: may(code),
      replaces: may(code),
      earmark: may(choice('undermining', 'cybercrime')),
      ...origin,
    },
  },
  plans: {
    file: 'plans.txt',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      ...named,
      relation: must(choice('earlier', 'comparison')),
      holders: may(refs('organisations')),
      period: must(text),
      themes: must(text),
      themes_en: must(text),
      note: may(text),
      note_en: may(text),
      ...origin,
    },
  },
  ambitions: {
    file: 'ambitions.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      priority: may(ref('priorities')),
      kind: must(choice('quantitative', 'qualitative')),
      ...named,
      ...told,
      indicators: may(refs('indicators')),
      baseline_period: may(code),
      target_period: may(code),
      direction: may(choice('lower', 'equal-or-lower', 'higher', 'equal-or-higher')),
      tolerance_percent: may(number),
      rubric: may(ref('rubrics')),
      term: may(date),
      judging_body: may(ref('organisations')),
      ...origin,
    },
  },
  rubrics: {
    file: 'rubrics.csv',
    required: false,
    key: ['code', 'level'],
    columns: { code: must(code), level: must(count), ...named, meaning: must(text), meaning_en: must(text), ...origin },
  },
  indicators: {
    file: 'indicators.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      kind: must(choice('quantitative', 'qualitative')),
      ...named,
      definition: must(text),
      definition_en: must(text),
      formula: may(text),
      formula_en: may(text),
      quality: may(text),
      quality_en: may(text),
      measure: may(ref('surveyMeasures')),
      rubric: may(ref('rubrics')),
      set: may(ref('figureSets')),
      offences: may(refs('offences')),
      unit: must(text),
      frequency: must(text),
      owner: may(ref('organisations')),
      printed_change: may(number),
      printed_baseline: may(code),
      printed_target: may(code),
      ...origin,
    },
  },
  surveyMeasures: {
    file: 'survey-measures.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      ...named,
      unit: must(choice('percent', 'mark')),
      better: must(choice('lower', 'higher')),
      wording: must(text),
      wording_en: must(text),
      ...origin,
    },
  },
  surveyEditions: {
    file: 'survey-editions.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      survey: must(text),
      survey_en: must(text),
      year: must(count),
      method: must(code),
      fieldwork_from: may(date),
      fieldwork_to: may(date),
      respondents: may(count),
      note: may(text),
      note_en: may(text),
      ...origin,
    },
  },
  surveyResults: {
    file: 'survey-results.csv',
    required: false,
    key: ['measure', 'area', 'edition'],
    columns: {
      measure: must(ref('surveyMeasures')),
      area: must(ref('areas')),
      edition: must(ref('surveyEditions')),
      value: must(number),
      margin: may(number),
      respondents: may(count),
      ...origin,
    },
  },
  actions: {
    file: 'actions.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      order: must(count),
      priority: must(ref('priorities')),
      ambitions: may(refs('ambitions')),
      ...named,
      ...told,
      owner: may(ref('organisations')),
      ...origin,
    },
  },
  themes: {
    file: 'themes.csv',
    required: false,
    key: ['code'],
    columns: { code: must(code), district: may(ref('areas')), priority: must(ref('priorities')), ...named, ...origin },
  },
} as const satisfies Record<string, Table>

/** The names of the tables of a pack. */
export type TableName = keyof typeof tables

/** A checked row of a table: its columns, the line it stood on and, where the table has years, a count or null (not published) per year. */
export type Row<N extends TableName> = { readonly line: number } & {
  readonly [C in keyof (typeof tables)[N]['columns']]: ValueOf<(typeof tables)[N]['columns'][C]>
} & ((typeof tables)[N] extends { years: true } ? { readonly years: Readonly<Record<string, number | null>> } : unknown)

/** A whole pack, typed by table; a file that is absent is an empty list. */
export type Pack = { readonly [N in TableName]: readonly Row<N>[] }

/** A row whose cells are read but whose table is not known to the type system. */
export type LooseRow = { readonly line: number; readonly years?: Readonly<Record<string, number | null>> } & Readonly<
  Record<string, unknown>
>

/** The rows of a table with their columns as plain values, for checks that go over every table. */
export function looseRows(pack: Pack, name: TableName): readonly LooseRow[] {
  return pack[name] as unknown as readonly LooseRow[]
}
