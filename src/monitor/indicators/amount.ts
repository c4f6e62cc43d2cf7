// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../../shell/languages/both.ts'
import { number } from '../../shell/languages/numbers.ts'
import type { Entry } from './client.ts'
import { texts } from './texts.ts'

/** The unit or the frequency of an indicator, which a pack writes in Dutch; in other words of a pack as they stand. */
export const worded = (word: string, language: Language): string => texts[language].words[word] ?? word

/** A reading in words: the number with its unit, or the level with its name. */
export function amount(
  { levels, unit }: Entry,
  { value, level }: { value: number | null; level: number | null },
  language: Language,
): string {
  if (level !== null) return texts[language].level(level, levels.find(one => one.level === level)?.name[language] ?? '')
  if (value === null) return texts[language].none
  const written = number(language, value, Number.isInteger(value) ? 0 : 1)
  return unit === 'procent' ? `${written}%` : written
}
