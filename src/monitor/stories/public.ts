// SPDX-License-Identifier: EUPL-1.2
export { inventStories } from './demonstration.ts'
export { loadStoryThemes } from './load.ts'
export { placeNames } from './reading.ts'
export { hashOfWords, type QuoteTold, type StoriesTold, storiesTold, wordsQuotedAt } from './told.ts'
export { words as storyWords } from './words.texts.ts'
