// SPDX-License-Identifier: EUPL-1.2
import { go, usePlace } from './place.ts'

type Value = string | number | readonly string[]
/** What a value may become: the type of its default, not the default alone. */
type Widened<D> = { [K in keyof D]: D[K] extends number ? number : D[K] extends readonly string[] ? readonly string[] : string }

/** The query part of an address as names and texts; no JSON in addresses that people copy. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The query part of an address, with its question mark; empty when there is nothing in it. */
export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Reads the values of an address by the type of their defaults; what is missing or cannot be read is the default. */
export function readSearch<const D extends Readonly<Record<string, Value>>>(
  search: Readonly<Record<string, unknown>>,
  defaults: D,
): Widened<D> {
  const read = Object.entries(defaults).map(([name, preset]) => {
    const given = search[name]
    if (given === undefined || given === '') return [name, preset]
    if (typeof preset === 'number') return [name, Number.isFinite(Number(given)) ? Number(given) : preset]
    if (typeof preset !== 'string') return [name, String(given).split(',')]
    return [name, String(given)]
  })
  return Object.fromEntries(read) as Widened<D>
}

/** What differs from the defaults, as texts for an address. */
export function writeSearch(values: Readonly<Record<string, Value>>, defaults: Readonly<Record<string, Value>>): Record<string, string> {
  const written = Object.entries(values).map(([name, value]) => [name, String(value)] as const)
  return Object.fromEntries(written.filter(([name, value]) => value !== '' && value !== String(defaults[name])))
}

/**
 * Filters of a screen that live in its address: `const [filters, change, addressWith] = useFilters({ asOf: '', years: 2022 })`.
 * `change` goes there without a new entry in the history; `addressWith` gives the address for a link.
 */
export function useFilters<const D extends Readonly<Record<string, Value>>>(defaults: D) {
  const { path, search: query } = usePlace()
  const search = parseSearch(query)
  const now = readSearch(search, defaults)
  const others = Object.fromEntries(Object.entries(search).filter(([name]) => !(name in defaults)))
  const searchWith = (changed: Partial<Widened<D>>) => ({
    ...others,
    ...writeSearch({ ...now, ...changed } as Record<string, Value>, defaults),
  })
  const addressWith = (changed: Partial<Widened<D>>): string => `${path}${stringifySearch(searchWith(changed))}`
  const change = (changed: Partial<Widened<D>>): void => go(addressWith(changed), true)
  return [now, change, addressWith] as const
}
