// SPDX-License-Identifier: EUPL-1.2
/** What an ambition wants of a figure between two years. */
export interface Yardstick {
  direction: 'lower' | 'equal-or-lower' | 'higher' | 'equal-or-higher'
  /** Percent of the baseline that still counts as equal. */
  tolerancePercent: number
}

/** How a counted ambition stands; `unassessable` is "niet te beoordelen". */
export type Standing = 'met' | 'not-met' | 'unassessable'

/** Judges a figure against its baseline: a missing figure is never good news (C02 d). */
export function judgeFigure({ direction, tolerancePercent }: Yardstick, baseline: number | null, target: number | null): Standing {
  if (baseline === null || target === null) return 'unassessable'
  const margin = (baseline * tolerancePercent) / 100
  const holds = {
    lower: target < baseline - margin,
    'equal-or-lower': target <= baseline + margin,
    higher: target > baseline + margin,
    'equal-or-higher': target >= baseline - margin,
  }
  return holds[direction] ? 'met' : 'not-met'
}

/** The standing of an ambition from those of its indicators: one that is not met decides; else one that cannot be judged does. */
export function judgeTogether(standings: readonly Standing[]): Standing {
  if (standings.includes('not-met')) return 'not-met'
  if (standings.length === 0 || standings.includes('unassessable')) return 'unassessable'
  return 'met'
}

const verbs = {
  lower: { nl: 'lager dan', en: 'lower than' },
  'equal-or-lower': { nl: 'gelijk aan of lager dan', en: 'equal to or lower than' },
  higher: { nl: 'hoger dan', en: 'higher than' },
  'equal-or-higher': { nl: 'gelijk aan of hoger dan', en: 'equal to or higher than' },
}

/** The rule of a counted ambition as a sentence in both languages. */
export function ruleSentence(
  { direction, tolerancePercent }: Yardstick,
  baselineYear: number,
  targetYear: number,
): { nl: string; en: string } {
  const margin = tolerancePercent > 0
  return {
    nl: `Gehaald als elk cijfer van ${targetYear} ${verbs[direction].nl} dat van ${baselineYear} is${margin ? `, met een marge van ${tolerancePercent}%` : ''}. Ontbreekt een cijfer, dan is de ambitie niet te beoordelen.`,
    en: `Met when every figure of ${targetYear} is ${verbs[direction].en} that of ${baselineYear}${margin ? `, with a margin of ${tolerancePercent}%` : ''}. When a figure is missing, the ambition cannot be judged.`,
  }
}
