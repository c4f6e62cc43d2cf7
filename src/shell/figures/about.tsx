// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../languages/both.ts'
import { useTexts } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import { texts } from './texts.ts'

/** A count from records of our own as it may be shown: rounded to 5, or the word for what is withheld. */
export const aboutText = (language: Language, count: number | null): string =>
  count === null ? texts[language].withheld : number(language, count)

/** Says under a table or figure what was done to the counts in it, and why. */
export function AboutNote() {
  const t = useTexts(texts)
  return <p className="sv-small">{t.aboutNote}</p>
}
