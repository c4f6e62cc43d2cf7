// SPDX-License-Identifier: EUPL-1.2

/** What places are for: neighbourhood officers, and the specialists beside them (C60 e). */
export const tasks = ['neighbourhood-officer', 'youth', 'nuisance'] as const
export type Task = (typeof tasks)[number]

/** Why a team is out of balance. */
export const causes = ['vacancies', 'illness', 'training', 'deployed-elsewhere', 'more-work', 'other'] as const
export type Cause = (typeof causes)[number]

/** Hours a week of one fte in the police. */
export const hoursPerFte = 36

/** Teams with fewer places than this show their places only: behind fewer, a person may be recognised (C61 c). */
export const leastPlaces = 5

/** How a team stood on a day, as recorded. */
export interface Reading {
  team: string
  task: Task
  measuredDate: string
  formation: number
  occupied: number
  deployableHours: number
  askedHours: number
  assignments: number | null
  fictitious: boolean
}

/** The same as it may be shown: below the threshold everything but the places is gone. */
export interface Shown extends Omit<Reading, 'occupied' | 'deployableHours' | 'askedHours' | 'assignments'> {
  hidden: boolean
  occupied: number | null
  deployableHours: number | null
  askedHours: number | null
  assignments: number | null
}

const hide = (reading: Reading): Shown => ({
  ...reading,
  hidden: true,
  occupied: null,
  deployableHours: null,
  askedHours: null,
  assignments: null,
})

/** Readings of the same task and day together: whoever adds them up sees these beside each other. */
export function inGroups<R extends Pick<Reading, 'task' | 'measuredDate'>>(readings: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const reading of readings) {
    const key = `${reading.task} ${reading.measuredDate}`
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  return groups
}

/**
 * Hides the figures of small teams, per task and day. When exactly one would be hidden, the next smallest is hidden as well, so that it
 * cannot be worked out from a total.
 */
export function withThreshold(readings: readonly Reading[]): Shown[] {
  const groups = inGroups(readings)
  const hidden = new Set<Reading>()
  for (const group of groups.values()) {
    const bySize = [...group].sort((one, other) => one.formation - other.formation)
    const small = bySize.filter(({ formation }) => formation < leastPlaces)
    for (const reading of small.length === 1 ? bySize.slice(0, 2) : small) hidden.add(reading)
  }
  return readings.map(reading => (hidden.has(reading) ? hide(reading) : { ...reading, hidden: false }))
}

/** What a reading says of balance: share occupied, whether that is below the norm, and fte short against the work; null where hidden. */
export interface Balance {
  occupancy: number | null
  belowNorm: boolean | null
  shortFte: number | null
}

/** Compares a reading with the norm; the norm counts occupied places, the work counts deployable hours (C60 b, c). */
export function balanceOf(reading: Shown, norm: number | null): Balance {
  const { formation, occupied, deployableHours, askedHours } = reading
  if (occupied === null || deployableHours === null || askedHours === null) return { occupancy: null, belowNorm: null, shortFte: null }
  const occupancy = formation === 0 ? null : occupied / formation
  return {
    occupancy,
    belowNorm: occupancy === null || norm === null ? null : occupancy < norm,
    shortFte: Math.round(((askedHours - deployableHours) / hoursPerFte) * 10) / 10,
  }
}

/** One line of a scenario: places that would go from one unit and category to another. */
export interface ScenarioLine {
  fromUnit: string
  fromCategory: string
  toUnit: string
  toCategory: string
  fte: number
}

/** What each unit would gain or lose; together always zero, because a line always moves (C61). */
export function effectOf(lines: readonly ScenarioLine[]): Map<string, number> {
  const thousandths = new Map<string, number>()
  const add = (unit: string, fte: number) => void thousandths.set(unit, (thousandths.get(unit) ?? 0) + Math.round(fte * 1000))
  for (const { fromUnit, toUnit, fte } of lines) {
    add(fromUnit, -fte)
    add(toUnit, fte)
  }
  return new Map([...thousandths].filter(([, change]) => change !== 0).map(([unit, change]) => [unit, change / 1000]))
}
