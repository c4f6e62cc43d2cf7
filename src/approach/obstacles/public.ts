// SPDX-License-Identifier: EUPL-1.2
export { type Domain, isEnded, type Level, levelAbove, type State } from './rules.ts'
export { words } from './words.texts.ts'
