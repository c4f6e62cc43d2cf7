// SPDX-License-Identifier: EUPL-1.2
import { code, count, may, must, ref, refs, text } from './columns.rules.ts'
import { named, origin } from './shared-columns.rules.ts'

/** The files of a pack about what people tell: the themes of stories and conversations, and a guide per theme and version. */
export const conversationTables = {
  storyThemes: {
    file: 'story-themes.csv',
    required: false,
    key: ['code'],
    columns: {
      code: must(code),
      order: must(count),
      ...named,
      priority: may(ref('priorities')),
      indicators: may(refs('indicators')),
      ...origin,
    },
  },
  conversationGuides: {
    file: 'conversation-guides.txt',
    required: false,
    key: ['theme', 'version'],
    prose: true,
    columns: {
      code: must(code),
      theme: must(ref('storyThemes')),
      version: must(count),
      ...named,
      opening: must(text),
      opening_en: must(text),
      questions: must(text),
      questions_en: must(text),
      closing: must(text),
      closing_en: must(text),
      minutes: must(count),
      ...origin,
    },
  },
} as const
