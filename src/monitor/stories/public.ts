// SPDX-License-Identifier: EUPL-1.2
export { loadStoryThemes } from './load.ts'
export { placeNames } from './reading.ts'
