// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const here = import.meta.dirname

/** Every custom property that a stylesheet reads. */
export const usedIn = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '')

/** Every custom property that a stylesheet sets, with its value. */
export const setIn = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', (value ?? '').trim()]))

/** Of the tokens in `base` those that `used` leads to, directly or through other tokens; what `own` sets otherwise is left out. */
export function prune(base: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>, used: Iterable<string>): Map<string, string> {
  const kept = new Map<string, string>()
  const waiting = [...used, ...[...own.values()].flatMap(usedIn)]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = base.get(name)
    if (value === undefined || own.has(name) || kept.has(name)) continue
    kept.set(name, value)
    waiting.push(...usedIn(value))
  }
  return new Map([...kept].sort(([a], [b]) => a.localeCompare(b)))
}

/** The tokens of NL Design System that our stylesheets use, as the text of one rule. */
export function tokensFor(theme: string, stylesheets: readonly string[]): string {
  const base = setIn(readFileSync(require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css'), 'utf8'))
  const kept = prune(base, setIn(theme), stylesheets.flatMap(usedIn))
  return `:root{${[...kept].map(([name, value]) => `${name}:${value}`).join(';')}}`
}

/** The text of every stylesheet that stands in the look, and of the components it takes from NL Design System. */
export function lookSheets(): string[] {
  const own = readdirSync(here)
    .filter(name => name.endsWith('.css') && name !== 'theme.css')
    .map(name => readFileSync(join(here, name), 'utf8'))
  const theirs = [...new Set(own.flatMap(css => [...css.matchAll(/@import "(@[^"]+)"/g)].map(([, name]) => name ?? '')))]
  return [...own, ...theirs.map(name => readFileSync(require.resolve(name), 'utf8'))]
}

/** Writes the tokens that are used with a house style to a file, and returns where; the stylesheets import it as #base-tokens. */
export function writeTokens(themeFile: string, target: string): string {
  const theme = readFileSync(themeFile, 'utf8')
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, tokensFor(theme, lookSheets()))
  return target
}
