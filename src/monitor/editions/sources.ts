// SPDX-License-Identifier: EUPL-1.2
import type { NumberedSource } from '../../core/documents/parts.ts'
import { date } from '../../shell/languages/dates.ts'
import { number } from '../../shell/languages/numbers.ts'
import { outOfSightFacts } from './blind-spots.ts'
import type { Lookup } from './figures.ts'

type Facts = { term: string; detail: string }[]

/** The sources of one edition: each is numbered when a number first opens it, and stands in the list once. */
export interface SourceBook {
  cite(key: string, make: (number: number) => Omit<NumberedSource, 'number'>): number
  /** The source of a count: which offences in which area, year by year, and from which edition of the figures. */
  citeCount(area: string, name: string, definition: string, offences: readonly string[]): number
  list(): NumberedSource[]
}

/** Starts an empty list of sources over what a snapshot holds. */
export function sourceBook(look: Lookup): SourceBook {
  const sources = new Map<string, NumberedSource>()
  const toldAt = new Map<string, number>()
  const cite: SourceBook['cite'] = (key, make) => {
    const known = sources.get(key)
    if (known) return known.number
    const number = sources.size + 1
    const found = { number, ...make(number) }
    sources.set(key, found)
    return found.number
  }
  return {
    cite,
    list: () => [...sources.values()],
    citeCount: (area, name, definition, offences) =>
      cite(`${area} ${offences.join('+')}`, number => ({
        title: `${name}, ${look.nameOf(area)}`,
        facts: [
          { term: 'Telt', detail: definition },
          { term: 'Per jaar', detail: perYear(look, area, offences) },
          ...editionsOf(look, look.vintages(area, offences)),
          ...residentsOf(look, area),
          ...outOfSightFacts(look, offences, toldAt, number),
        ],
        address: `/monitor/misdrijven/gebieden/${area}`,
      })),
  }
}

function perYear(look: Lookup, area: string, offences: readonly string[]): string {
  return look.years
    .map(year => [year, look.count(area, offences, year)] as const)
    .map(([year, count]) => `${year}: ${count === null ? 'niet gepubliceerd' : number('nl', count)}`)
    .join('; ')
}

/** The editions of the figures behind a count, in words. */
function editionsOf({ snapshot: { vintages } }: Lookup, places: readonly number[]): Facts {
  if (places.length === 0) return [{ term: 'Bron', detail: 'Over dit gebied staat niets in de cijfers die gebruikt zijn.' }]
  const alike = new Map<string, string[]>()
  for (const place of places) {
    const vintage = vintages[place]
    if (!vintage) continue
    const { publisher, table, name, retrievedDate, bordersDate, licence, years } = vintage
    const borders = bordersDate ? `, gemeentegrenzen van ${date('nl', bordersDate)}` : ''
    const origin = `${publisher ?? 'politie'}, tabel ${table}, opgehaald ${date('nl', retrievedDate)}${borders}${licence ? `, ${licence}` : ''}`
    alike.set(origin, [...(alike.get(origin) ?? []), `${name.nl} (${spanOf(years)})`])
  }
  return [...alike].map(([origin, names]) => ({ term: 'Bron', detail: `${origin}: ${names.join(', ')}` }))
}

/** The residents by which a rate was divided, and where they come from. */
function residentsOf({ snapshot, residents }: Lookup, area: string): Facts {
  const { fromYear, toYear } = snapshot.period
  const counted = [fromYear - 1, toYear].flatMap(year => {
    const persons = residents(area, year)
    return persons === null ? [] : [`${year}: ${number('nl', persons)}`]
  })
  if (counted.length === 0) return []
  const from = snapshot.residentsSources.map(({ publisher, title, licence }) => `${publisher}, ${title}, ${licence}`)
  return [{ term: 'Inwoners, gemiddeld in het jaar', detail: `${counted.join('; ')}. ${from.join('; ')}` }]
}

/** Years as people write them: 2015-2022, or 2018, 2020-2022. */
export function spanOf(years: readonly number[]): string {
  const spans = years.reduce<[number, number][]>((all, year) => {
    const last = all.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else all.push([year, year])
    return all
  }, [])
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}
