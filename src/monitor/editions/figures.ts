// SPDX-License-Identifier: EUPL-1.2
import { type Comparison, compare, perThousand } from '../registered-crime/public.ts'
import type { Measure, Snapshot } from '../reports/public.ts'

/** A measure, or one offence, of an area in the years an account compares: null is not published. */
export interface Compared extends Comparison {
  from: number | null
  to: number | null
  rate: number | null
}

/** What can be looked up in a snapshot; made once per snapshot, because an edition asks thousands of times. */
export interface Lookup {
  snapshot: Snapshot
  /** The sum of offences of an area in a year; null when one of them is not published, or the area is not in the source. */
  count(area: string, offences: readonly string[], year: number): number | null
  residents(area: string, year: number): number | null
  compared(area: string, offences: readonly string[]): Compared
  /** The vintages behind a count, as places in the list of the snapshot. */
  vintages(area: string, offences: readonly string[]): number[]
  nameOf(area: string): string
  measure(code: string): Measure | undefined
  years: number[]
}

/** Reads a snapshot into tables that answer at once. */
export function lookup(snapshot: Snapshot): Lookup {
  const counts = new Map(snapshot.counts.map(({ area, offence, years }) => [`${area} ${offence}`, new Map(years)]))
  const used = new Map(snapshot.counts.map(({ area, offence, vintages }) => [`${area} ${offence}`, vintages]))
  const places = new Map(snapshot.vintages.map(({ id }, place) => [id, place]))
  const people = new Map(snapshot.residents.map(({ area, years }) => [area, new Map(years)]))
  const names = new Map(snapshot.areas.map(({ code, name }) => [code, name.nl.replace(/^District |^Politie-eenheid /, '')]))
  const { fromYear, toYear, firstYear } = snapshot.period
  const count: Lookup['count'] = (area, offences, year) => {
    const found = offences.map(offence => counts.get(`${area} ${offence}`)?.get(year) ?? null)
    return found.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
  }
  const residents: Lookup['residents'] = (area, year) => people.get(area)?.get(year) ?? null
  return {
    snapshot,
    count,
    residents,
    compared: (area, offences) => {
      const [from, to] = [count(area, offences, fromYear - 1), count(area, offences, toYear)]
      const [before, now] = [residents(area, fromYear - 1), residents(area, toYear)]
      return {
        from,
        to,
        rate: perThousand({ registered: to, population: now }),
        ...compare({ registered: from, population: before }, { registered: to, population: now }),
      }
    },
    vintages: (area, offences) =>
      [...new Set(offences.flatMap(offence => used.get(`${area} ${offence}`) ?? []))].map(id => places.get(id) ?? 0).sort((a, b) => a - b),
    nameOf: area => names.get(area) ?? area,
    measure: code => snapshot.measures.find(measure => measure.code === code),
    years: Array.from({ length: toYear - firstYear + 1 }, (_, step) => firstYear + step),
  }
}
