// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './both.ts'

/** The locale in which numbers and dates are written. */
export const locale: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

const made = new Map<string, Intl.NumberFormat>()

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.NumberFormat(locale[language], options)
  made.set(key, fresh)
  return fresh
}

/** Intl writes a hyphen as minus; a true minus is as wide as a plus and does not break off. */
const trueMinus = (text: string): string => text.replaceAll('-', '\u2212')

/** A number with the separators of the language: 12.345 or 12,345. */
export function number(language: Language, value: number, decimals = 0): string {
  return trueMinus(format(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value))
}

/** A share as percentage: 0.123 is 12,3%. */
export function percentage(language: Language, share: number, decimals = 1): string {
  return trueMinus(format(language, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share))
}

/** A change as percentage, always with its sign: 0.05 is +5,0%. No change is 0,0% without a sign. */
export function change(language: Language, share: number, decimals = 1): string {
  return trueMinus(
    format(language, {
      style: 'percent',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'exceptZero',
    }).format(share),
  )
}

/** A difference with its sign: +12 or −3. */
export function difference(language: Language, value: number, decimals = 0): string {
  return trueMinus(
    format(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'exceptZero' }).format(value),
  )
}

/** An interval between two shares, as changes: −8,1% tot +2,0%. */
export function interval(language: Language, low: number, high: number, decimals = 1): string {
  return `${change(language, low, decimals)} ${language === 'nl' ? 'tot' : 'to'} ${change(language, high, decimals)}`
}
