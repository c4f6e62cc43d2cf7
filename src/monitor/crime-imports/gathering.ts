// SPDX-License-Identifier: EUPL-1.2
import type { CrimeFact, PeriodKind } from '../crime-files/public.ts'

type Count = CrimeFact['registered']

/** The figures of one offence in one area by one kind of period, in the order of the periods. */
export interface Series {
  kind: PeriodKind
  offence: string
  area: string
  /** First days of the periods ('YYYY-MM-DD'). */
  froms: string[]
  registered: Count[]
  reports: Count[]
  internetReports: Count[]
}

const counts = ['registered', 'reports', 'internetReports'] as const
const total = '0.0.0'

/** Gathers figures, in any order, into series. A million figures take some fifty megabytes, and the database gets a fiftieth of the rows. */
export function gathering(): { add(facts: readonly CrimeFact[]): void; series(): Series[] } {
  const all = new Map<string, Series>()
  let one: Series | undefined
  const seriesOf = ({ offence, area, period: { kind } }: CrimeFact): Series => {
    // Figures of one series mostly follow each other.
    if (one && one.area === area && one.offence === offence && one.kind === kind) return one
    const key = `${kind} ${offence} ${area}`
    one = all.get(key) ?? { kind, offence, area, froms: [], registered: [], reports: [], internetReports: [] }
    all.set(key, one)
    return one
  }
  return {
    add(facts) {
      for (const fact of facts) {
        const { froms, registered, reports, internetReports } = seriesOf(fact)
        froms.push(fact.period.from)
        registered.push(fact.registered)
        reports.push(fact.reports)
        internetReports.push(fact.internetReports)
      }
    },
    series: () => [...all.values()].map(inOrder),
  }
}

/** A file comes in the order of its periods mostly, but need not. */
function inOrder(series: Series): Series {
  const { froms } = series
  if (froms.every((from, place) => place === 0 || (froms[place - 1] ?? '') < from)) return series
  const places = froms.map((_from, place) => place).sort((a, b) => ((froms[a] ?? '') < (froms[b] ?? '') ? -1 : 1))
  const sorted = places.map(place => froms[place] ?? '')
  const twice = sorted.find((from, place) => from === sorted[place + 1])
  if (twice) throw new Error(`${series.offence} in ${series.area} has two figures of ${twice}`)
  const of = (list: Count[]): Count[] => places.map(place => list[place] ?? null)
  return {
    ...series,
    froms: sorted,
    registered: of(series.registered),
    reports: of(series.reports),
    internetReports: of(series.internetReports),
  }
}

interface Sums {
  total: Count
  parts: Count
}

/**
 * Where the offences of an area and period add up to their total, the empty cells among them are nought; per kind of count (DATA-02). Gives
 * how many registered offences were read so.
 */
export function readNoughts(all: readonly Series[]): number {
  let read = 0
  for (const count of counts) {
    const sums = sumsOf(all, count)
    for (const one of all) {
      const list = one[count]
      for (let place = 0; place < list.length; place += 1) {
        if (list[place] !== null) continue
        const sum = sums.get(`${one.kind} ${one.area}`)?.get(one.froms[place] ?? '')
        if (!sum || sum.total === null || sum.total !== sum.parts) continue
        list[place] = 0
        if (count === 'registered') read += 1
      }
    }
  }
  return read
}

/** Per area and period the total that is published and what its published parts add up to; only of areas with an empty cell. */
function sumsOf(all: readonly Series[], count: (typeof counts)[number]): Map<string, Map<string, Sums>> {
  const sums = new Map<string, Map<string, Sums>>()
  for (const one of all) if (one[count].includes(null)) sums.set(`${one.kind} ${one.area}`, new Map())
  for (const one of all) {
    const ofArea = sums.get(`${one.kind} ${one.area}`)
    if (!ofArea) continue
    for (const [place, value] of one[count].entries()) {
      if (value === null) continue
      const from = one.froms[place] ?? ''
      const sum = ofArea.get(from) ?? { total: null, parts: null }
      if (one.offence === total) sum.total = value
      else sum.parts = (sum.parts ?? 0) + value
      ofArea.set(from, sum)
    }
  }
  return sums
}
