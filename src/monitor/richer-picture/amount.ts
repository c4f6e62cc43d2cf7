// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../../shell/languages/both.ts'
import { number } from '../../shell/languages/numbers.ts'
import { texts } from './texts.ts'

/** A figure in words: the number with its unit, or the level. */
export function amount(unit: string, { value, level }: { value: number | null; level: number | null }, language: Language): string {
  if (level !== null) return `${texts[language].level.toLowerCase()} ${level}`
  if (value === null) return texts[language].noSeries
  const written = number(language, value, Number.isInteger(value) ? 0 : 1)
  return unit === 'procent' ? `${written}%` : written
}
