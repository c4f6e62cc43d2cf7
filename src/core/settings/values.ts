// SPDX-License-Identifier: EUPL-1.2
import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.ts'

/** A kind of value: how it is described, and how it is read. `read` throws an Error with what is wanted, in Dutch, when it is wrong. */
export interface Kind<T> {
  nl: string
  en: string
  read(text: string): T
}

function refuse(wanted: string): never {
  throw new Error(wanted)
}

/** A TCP port; 0 lets the system choose one. */
export const port: Kind<number> = {
  nl: 'getal van 0 tot en met 65535',
  en: 'number from 0 to 65535',
  read: text => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : refuse('een getal van 0 tot en met 65535')),
}

/** A name or number of a network interface, without scheme or port. */
export const host: Kind<string> = {
  nl: 'naam of IP-adres',
  en: 'name or IP address',
  read: text => (/^([a-z0-9.-]+|[0-9a-f:.]+)$/i.test(text) ? text : refuse('een naam of IP-adres, zonder poort')),
}

/** Any text on one line. */
export const text: Kind<string> = { nl: 'tekst', en: 'text', read: value => value }

/** One of a few words. */
export function oneOf<const W extends string>(...words: W[]): Kind<W> {
  const listed = words.join(', ')
  return {
    nl: `een van: ${listed}`,
    en: `one of: ${listed}`,
    read: value => words.find(word => word === value) ?? refuse(`een van: ${listed}`),
  }
}

/** An address with one of these schemes; `bare` allows no path, query or fragment, and drops a final slash. */
export function address(schemes: readonly string[], { bare = false } = {}): Kind<string> {
  const listed = schemes.map(scheme => `${scheme}://`).join(', ')
  return { nl: `adres (${listed})`, en: `address (${listed})`, read: value => readAddress(value, schemes, listed, bare) }
}

function readAddress(value: string, schemes: readonly string[], listed: string, bare: boolean): string {
  if (!schemes.some(scheme => value.startsWith(`${scheme}://`)) || !URL.canParse(value)) refuse(`een adres dat begint met ${listed}`)
  const { pathname, search, hash, username } = new URL(value)
  if (!bare) return value
  return pathname === '/' && !search && !hash && !username
    ? value.replace(/\/$/, '')
    : refuse('een adres zonder pad, vraagteken of naam erin')
}

/** The address of a PostgreSQL database with a user in it; a socket folder may stand in `?host=`. */
export const database: Kind<string> = {
  nl: 'adres (postgresql://)',
  en: 'address (postgresql://)',
  read: value => {
    const parsed = /^postgres(ql)?:\/\//.test(value) ? parseDatabase(value) : undefined
    return parsed?.username && parsed.pathname.length > 1
      ? value
      : refuse('een adres als postgresql://gebruiker:wachtwoord@machine/database')
  },
}

/** Reads a database address; one that names a socket has no machine in it, which a URL does not take. */
export function parseDatabase(value: string): URL | undefined {
  const whole = value.replace(/@\//, '@socket/')
  return URL.canParse(whole) ? new URL(whole) : undefined
}

/** A folder; relative to the folder of the product. `exists` asks that it is there. */
export function folder({ exists = false } = {}): Kind<string> {
  const read = (value: string) => {
    const place = resolve(root, value)
    if (exists && !statSync(place, { throwIfNoEntry: false })?.isDirectory()) refuse(`een map die bestaat; ${place} is er niet`)
    return place
  }
  return { nl: 'map', en: 'folder', read }
}

/** Folders that exist, with commas between them, each once. */
export const folders: Kind<string[]> = {
  nl: 'een of meer mappen, met komma’s ertussen',
  en: 'one or more folders, with commas between them',
  read: value => {
    const places = value.split(',').map(part => folder({ exists: true }).read(part.trim()))
    return new Set(places).size === places.length ? places : refuse('elke map één keer')
  },
}

/** A file that can be read; relative to the folder of the product. */
export const file: Kind<string> = {
  nl: 'bestand',
  en: 'file',
  read: value => {
    const place = resolve(root, value)
    try {
      accessSync(place, constants.R_OK)
    } catch {
      refuse(`een bestand dat te lezen is; ${place} is dat niet`)
    }
    return statSync(place).isFile() ? place : refuse(`een bestand; ${place} is dat niet`)
  },
}

/** Where people report a weakness: a mail address or a page. */
export const contact: Kind<string> = {
  nl: 'mailto: of https:-adres',
  en: 'mailto: or https: address',
  read: value => (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value) ? value : refuse('een mailto:- of https:-adres')),
}
