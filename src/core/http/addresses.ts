// SPDX-License-Identifier: EUPL-1.2
import { contents } from '../../contents.ts'
import type { Feature } from '../contract/features.ts'

const pattern = (address: string): RegExp => new RegExp(`^${address.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

type WithPages = readonly Pick<Feature, 'pages'>[]

/** A Dutch address as a pattern, beside the English one. */
interface Known {
  dutch: RegExp
  english: string
}

/** The first part of an address, which never is a parameter: '/drempels' of '/drempels/:id'. */
const firstPart = (address: string): string => /^\/[^/]*/.exec(address)?.[0] ?? ''

/** Made once for the features of a server, by the first part: a search asks for twenty addresses, and making and trying the patterns was most of its time (docs/proof.md, W4). */
const made = new WeakMap<WithPages, Map<string, Known[]>>()

function knownOf(features: WithPages): Map<string, Known[]> {
  const before = made.get(features)
  if (before) return before
  const pages = features.flatMap(feature => feature.pages.map(({ address }) => address))
  const screens = contents.flatMap(chapter =>
    chapter.features.flatMap(feature => ('screens' in feature ? feature.screens.map(({ address }) => address) : [])),
  )
  const known = new Map<string, Known[]>()
  for (const { nl, en } of [...pages, ...screens].sort((one, other) => one.nl.split(':').length - other.nl.split(':').length))
    known.set(firstPart(nl), [...(known.get(firstPart(nl)) ?? []), { dutch: pattern(nl), english: en }])
  made.set(features, known)
  return known
}

/** The English address of the page or screen at a Dutch one, with the same parameters and query, those without parameters first; under /en when nothing is known to stand there. */
export function inEnglish(features: WithPages, address: string): string {
  const [path = '', query] = address.split(/(?=\?)/)
  for (const { dutch, english } of knownOf(features).get(firstPart(path)) ?? []) {
    const match = dutch.exec(path)
    if (match) return english.replaceAll(/:(\w+)/g, (_all, name: string) => match.groups?.[name] ?? '') + (query ?? '')
  }
  return `/en${address}`
}
