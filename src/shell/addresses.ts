// SPDX-License-Identifier: EUPL-1.2
import { type Chapter, contents, type Screen } from '../contents.ts'
import { type Language, languages } from './languages/both.ts'

type Contents = typeof contents
type KeysOf<C> = C extends { key: infer K extends string; features: readonly (infer F)[] }
  ? F extends { key: infer FK extends string; screens: readonly (infer S)[] }
    ? S extends { key: infer SK extends string }
      ? `${K}/${FK}/${SK}`
      : never
    : never
  : never

/** The key of a screen: chapter/feature/screen, as contents.ts names them. */
export type ScreenKey = KeysOf<Contents[number]>

/** A screen with the folder of its feature. */
export interface PlacedScreen extends Screen {
  full: string
  folder: string
  chapter: Chapter
}

const chapters: readonly Chapter[] = contents

/** Every screen of the application, in reading order. */
export const screens: readonly PlacedScreen[] = chapters.flatMap(chapter =>
  chapter.features.flatMap(feature =>
    (feature.screens ?? []).map(screen => ({
      ...screen,
      full: `${chapter.key}/${feature.key}/${screen.key}`,
      folder: `${chapter.key}/${feature.key}`,
      chapter,
    })),
  ),
)

/** Fills the `:parameters` of an address. */
export function fill(address: string, params: Readonly<Record<string, string>> = {}): string {
  return address.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** The values of the query part of an address; empty ones are left out. */
export function withSearch(path: string, search: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The address of a screen in a language. */
export function addressOf(
  key: ScreenKey,
  language: Language,
  params?: Readonly<Record<string, string>>,
  search?: Readonly<Record<string, string | number | undefined>>,
): string {
  const screen = screens.find(({ full }) => full === key)
  return screen ? withSearch(fill(screen.address[language], params), search) : '/'
}

const pattern = (address: string): RegExp => new RegExp(`^${address.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

/** Addresses without parameters come before those with: `/things/report` is not the thing called report. */
const parametersIn = ({ address }: PlacedScreen): number => address.nl.split(':').length
const plainFirst = screens.toSorted((one, other) => parametersIn(one) - parametersIn(other))

/** The screen at a path, in which language and with which parameters; null when no screen stands there. */
export function screenAt(path: string): { screen: PlacedScreen; language: Language; params: Record<string, string> } | null {
  for (const screen of plainFirst) {
    for (const language of languages) {
      const match = pattern(screen.address[language]).exec(path)
      if (match) {
        const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
        return { screen, language, params: Object.fromEntries(params) as Record<string, string> }
      }
    }
  }
  return null
}

/** The path of the same screen in the other language; null when no screen stands there. */
export function inOtherLanguage(path: string): string | null {
  const found = screenAt(path)
  return found && fill(found.screen.address[found.language === 'nl' ? 'en' : 'nl'], found.params)
}
