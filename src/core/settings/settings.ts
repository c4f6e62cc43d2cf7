// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { combinationErrors } from './combinations.ts'
import { type Declared, declared, type Given } from './declared.ts'
import { root } from './root.ts'

/** The settings of one run, under the names people give them; `MODE` and `PUBLIC_URL` always have a value. */
export type Settings = Given & { MODE: 'demo' | 'production'; PUBLIC_URL: string }

/** Good settings, or everything that is wrong with them at once, in Dutch, one sentence each. */
export type SettingsResult = { settings: Settings; errors?: undefined } | { settings?: undefined; errors: string[] }

type Environment = Record<string, string | undefined>

/** The name of the optional file with settings, beside package.json; it holds lines `NAME=value`. */
export const settingsFile = 'slagvaardig.env'

/** Reads and checks the settings in an environment; an empty value counts as none. */
export function readSettings(environment: Environment): SettingsResult {
  const wrong = new Map<string, string>()
  const entries = Object.entries<Declared<unknown>>(declared).map(([name, setting]) => {
    const value = environment[name]?.trim() || setting.default
    try {
      return [name, value === undefined ? undefined : setting.kind.read(value)]
    } catch (error) {
      wrong.set(name, `${name} moet zijn: ${(error as Error).message}${setting.secret ? '' : ` (nu: ${value})`}.`)
      return [name, undefined]
    }
  })
  const given = Object.fromEntries(entries) as Given
  const errors = [...wrong.values(), ...combinationErrors(given, mode(given), [...wrong.keys()])]
  return errors.length > 0 ? { errors } : { settings: { ...given, MODE: mode(given), PUBLIC_URL: given.PUBLIC_URL ?? ownAddress(given) } }
}

/** The settings of this process: those of the environment, then those of the file in `folder`, whose names must all be known. */
export function loadSettings(environment: Environment = process.env, folder = root): SettingsResult {
  const place = join(folder, settingsFile)
  const inFile = existsSync(place) ? parseEnv(readFileSync(place, 'utf8')) : {}
  const unknown = Object.keys(inFile).filter(name => !(name in declared))
  const strange = unknown.map(name => `${name} in ${settingsFile} is geen instelling; docs/settings.md noemt ze alle.`)
  const result = readSettings({ ...inFile, ...present(environment) })
  return strange.length > 0 ? { errors: [...strange, ...(result.errors ?? [])] } : result
}

const present = (environment: Environment) => Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))

const mode = ({ MODE, OIDC_ISSUER }: Given) => MODE ?? (OIDC_ISSUER ? 'production' : 'demo')

/** Where a browser on this machine finds the server; port 0 is filled in when it listens. */
function ownAddress({ HOST, PORT }: Given): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}
