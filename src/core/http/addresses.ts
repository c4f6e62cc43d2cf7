// SPDX-License-Identifier: EUPL-1.2
import { contents } from '../../contents.ts'
import type { Feature } from '../contract/features.ts'

const pattern = (address: string): RegExp => new RegExp(`^${address.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

/** The English address of the page or screen at a Dutch one, with the same parameters and query, those without parameters first; under /en when nothing is known to stand there. */
export function inEnglish(features: readonly Pick<Feature, 'pages'>[], address: string): string {
  const [path = '', query] = address.split(/(?=\?)/)
  const pages = features.flatMap(feature => feature.pages.map(({ address }) => address))
  const screens = contents.flatMap(chapter =>
    chapter.features.flatMap(feature => ('screens' in feature ? feature.screens.map(({ address }) => address) : [])),
  )
  for (const { nl, en } of [...pages, ...screens].sort((one, other) => one.nl.split(':').length - other.nl.split(':').length)) {
    const match = pattern(nl).exec(path)
    if (match) return en.replaceAll(/:(\w+)/g, (_all, name: string) => match.groups?.[name] ?? '') + (query ?? '')
  }
  return `/en${address}`
}
