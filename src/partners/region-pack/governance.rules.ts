// SPDX-License-Identifier: EUPL-1.2
import { choice, code, count, date, may, must, ref, text } from './columns.rules.ts'
import { named, origin, told } from './shared-columns.rules.ts'

/** The files of a pack about who asks, decides and plans what when: items of local plans, mandates, performance agreements, meetings and milestones. */
export const governanceTables = {
  localItems: {
    file: 'local-items.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      municipality: must(ref('organisations')),
      plan: must(text),
      plan_from: must(date),
      plan_to: must(date),
      title: must(text),
      text: must(text),
      priority: must(ref('priorities')),
      kind: must(choice('serves', 'differs', 'conflicts', 'only-refers')),
      ...origin,
    },
  },
  mandates: {
    file: 'mandates.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      kind: must(choice('exploration', 'phase-out')),
      ...named,
      question: must(text),
      question_en: must(text),
      holder: must(ref('organisations')),
      deadline: must(date),
      deliverable: must(text),
      deliverable_en: must(text),
      decided_by: must(ref('organisations')),
      ...origin,
    },
  },
  agreements: {
    file: 'agreements.txt',
    required: false,
    key: ['code'],
    prose: true,
    columns: {
      code: must(code),
      partner: must(ref('organisations')),
      promise: must(text),
      promise_en: must(text),
      norm: must(text),
      norm_en: must(text),
      from_date: must(date),
      to_date: must(date),
      ...origin,
    },
  },
  calendar: {
    file: 'calendar.csv',
    required: false,
    key: ['code'],
    columns: { code: must(code), body: may(ref('organisations')), ...named, times_per_year: may(count), ...origin },
  },
  milestones: {
    file: 'milestones.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      date: must(date),
      precision: must(choice('day', 'month', 'season', 'year')),
      body: may(ref('organisations')),
      ...told,
      ...origin,
    },
  },
} as const
