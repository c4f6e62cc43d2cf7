// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../languages/both.ts'
import { date } from '../languages/dates.ts'

/** A moment on the time axis: a year (2015), a quarter ('2015-K1'), a month ('2015-03') or a day ('2015-03-01'). */
export type When = number | string

/** Where a moment stands on the axis, in years: the middle of 2015-03 is about 2015.2; a year stands on its own number. */
export function position(when: When): number {
  if (typeof when === 'number') return when
  const [, quarterYear, quarter] = /^(\d{4})-K([1-4])$/.exec(when) ?? []
  if (quarter !== undefined) return Number(quarterYear) + (Number(quarter) - 0.5) / 4
  const [year = 0, month, day] = when.split('-').map(Number)
  if (month === undefined) return year
  return year + (month - 1) / 12 + ((day ?? 15) - 1) / 372
}

/** A moment in words: 2015, 1e kwartaal 2015, maart 2015, 1 maart 2015. */
export function inWords(language: Language, when: When): string {
  const text = String(when)
  const [, year, quarter] = /^(\d{4})-K([1-4])$/.exec(text) ?? []
  if (quarter !== undefined) return language === 'nl' ? `${quarter}e kwartaal ${year}` : `quarter ${quarter} of ${year}`
  if (/^\d{4}-\d{2}$/.test(text)) return date(language, `${text}-01`, 'month')
  return date(language, text)
}

/** Whole years for the axis, no more than fit. */
export function yearTicks(low: number, high: number, most: number): number[] {
  const first = Math.ceil(low)
  const last = Math.floor(high)
  const step = Math.max(1, Math.ceil((last - first + 1) / most))
  const ticks: number[] = []
  for (let year = last; year >= first; year -= step) ticks.unshift(year)
  return ticks
}

/** Moves labels apart so that none stands over another: each at least `gap` below the one above, within the bottom. */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_y, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let floor = top
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, floor)
    floor = (placed[index] ?? 0) + gap
  }
  let ceiling = bottom
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling)
    ceiling = (placed[index] ?? 0) - gap
  }
  return placed
}

/** Breaks a text into lines of at most so many characters, at spaces. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The sign that ties a mark in the drawing to its sentence: a, b, c. */
export const letter = (index: number): string => String.fromCharCode(97 + index)
