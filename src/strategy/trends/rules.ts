// SPDX-License-Identifier: EUPL-1.2
/** The steps of both scales, low to high. */
export const steps = [1, 2, 3, 4, 5] as const

/** Two scores of one trend. */
export interface Scores {
  likelihood: number
  impact: number
}

/** Likelihood times effect: from 1 to 25, only to put trends in an order. */
export function weight({ likelihood, impact }: Scores): number {
  return likelihood * impact
}

/** How heavy a trend is: the words and the tint of its place in the picture. */
export function heaviness(scores: Scores): 'light' | 'middling' | 'heavy' {
  const product = weight(scores)
  return product >= 15 ? 'heavy' : product >= 6 ? 'middling' : 'light'
}

/** What became of a trend since it was weighed before: by weight, and by likelihood when the weights are equal. */
export function movement(now: Scores, before: Scores | null): 'first' | 'up' | 'down' | 'same' {
  if (!before) return 'first'
  const difference = weight(now) - weight(before) || now.likelihood - before.likelihood
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'same'
}

/** The trends of one place in the picture, in their own order. */
export function placedAt<T extends { weighing: Scores | null }>(trends: readonly T[], likelihood: number, impact: number): T[] {
  return trends.filter(({ weighing }) => weighing?.likelihood === likelihood && weighing.impact === impact)
}

/** The trends that weigh most: one, or several that weigh the same; none when nothing was weighed. */
export function heaviestOf<T extends { weighing: Scores | null }>(trends: readonly T[]): T[] {
  const of = ({ weighing }: T) => (weighing ? weight(weighing) : 0)
  const most = Math.max(0, ...trends.map(of))
  return most === 0 ? [] : trends.filter(trend => of(trend) === most)
}

interface Weighed {
  id: string
  year: number
}

/** Whether a later weighing of the same year took the place of this one; they stand with the latest first. */
export function countsNoMore(weighing: Weighed, all: readonly Weighed[]): boolean {
  return all.find(({ year }) => year === weighing.year)?.id !== weighing.id
}

/** A line of the CSV of all weighings. */
export interface WeighingLine {
  trend: string
  year: number
  likelihood: number
  impact: number
  themes: string
  districts: string
  sources: string
  reason: string
  organisation: string
  knownAt: string
}

const columns = [
  'trend',
  'year',
  'likelihood',
  'impact',
  'themes',
  'districts',
  'sources',
  'reason',
  'organisation',
  'knownAt',
] as const satisfies readonly (keyof WeighingLine)[]

/** A cell of CSV: quoted when it must be, and never read as a formula by a spreadsheet. */
export function csvCell(value: string | number): string {
  const text = String(value)
  const safe = /^[=+@\t\r-]/.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** All weighings as CSV (RFC 4180). */
export function weighingsCsv(lines: readonly WeighingLine[]): string {
  return [columns.join(','), ...lines.map(line => columns.map(column => csvCell(line[column])).join(','))]
    .map(line => `${line}\r\n`)
    .join('')
}
