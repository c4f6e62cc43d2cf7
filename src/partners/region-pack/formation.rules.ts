// SPDX-License-Identifier: EUPL-1.2
import { choice, code, count, date, may, must, number, ref, text } from './columns.rules.ts'
import { named, origin, told } from './shared-columns.rules.ts'

/** The files about the formation of the police unit: the printed table, what the source says of movements, and what the ledger opens with (C57). */
export const formationTables = {
  formation: {
    file: 'formation.csv',
    required: false,
    key: ['unit'],
    columns: {
      order: must(count),
      unit: must(ref('organisations')),
      kind: must(choice('part', 'sum')),
      date: must(date),
      operational: must(number),
      aspirants: must(number),
      non_operational: must(number),
      total: must(number),
      mark: may(text),
      ...origin,
    },
  },
  formationMoves: {
    file: 'formation-moves.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      date: may(date),
      fte: must(number),
      kind: must(choice('growth', 'transfer', 'planned', 'stock')),
      from_unit: may(ref('organisations')),
      to_unit: may(ref('organisations')),
      ...told,
      ...origin,
    },
  },
  formationUnits: {
    file: 'formation-units.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      order: must(count),
      ...named,
      kind: must(choice('whole', 'row', 'part', 'undivided', 'outside')),
      parent: may(ref('formationUnits')),
      ...origin,
    },
  },
  formationPostings: {
    file: 'formation-postings.csv',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      date: must(date),
      known_from: must(date),
      kind: must(choice('opening', 'growth', 'transfer', 'settlement')),
      from_unit: must(ref('formationUnits')),
      to_unit: must(ref('formationUnits')),
      fte: must(number),
      rounded: must(choice('ja', 'nee')),
      decision: must(text),
      decision_en: must(text),
      decision_date: may(date),
      decided_by: may(ref('organisations')),
      ...told,
      ...origin,
    },
  },
  formationProposals: {
    file: 'formation-proposals.csv',
    required: false,
    key: ['code'],
    prose: true,
    columns: { code: must(code), order: must(count), ...named, ...told, ...origin },
  },
} as const
