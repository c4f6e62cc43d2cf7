// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from './problems.rules.ts'
import { texts } from './texts.ts'

export { checkPack } from './folder.ts'
export { type Loaded, loadPack } from './load.ts'
export type { Problem } from './problems.rules.ts'
export type { Checked } from './rules.ts'
export type { Pack } from './tables.rules.ts'

/** The sentence of a problem or note, Dutch unless English is asked; the file and line stand in the problem itself. */
export function sentence(found: Problem, language: 'nl' | 'en' = 'nl'): string {
  return texts[language].problems[found.kind](...found.values)
}
