// SPDX-License-Identifier: EUPL-1.2
import { type Chapter, contents } from '../../contents.ts'
import type { Both } from '../access/define.ts'
import { type Feature, loadFeatures } from '../contract/features.ts'
import type { Actor } from '../contract/handlers.ts'
import { whoRefusal } from '../contract/request.ts'
import { beginsWords } from './rules.ts'

const chapters: readonly Chapter[] = contents
const plainAddress = ({ nl }: Both): boolean => !nl.includes(':') && nl !== '/'

let loaded: Promise<Feature[]> | undefined

/** A screen or page that can be opened without knowing a record. */
export interface FoundScreen {
  title: Both
  snippet: Both
  address: Both
  document: boolean
}

/** The screens and pages whose name, or that of their chapter, fits the question; pages only for who may open them. */
export async function findScreens(asked: string, actor: Actor): Promise<FoundScreen[]> {
  loaded ??= loadFeatures()
  const features = await loaded
  return chapters.flatMap(chapter =>
    chapter.features.flatMap(feature => {
      const screens = (feature.screens ?? []).map(({ title, address }) => ({ title, address, document: false }))
      const pages = (features.find(({ key }) => key === `${chapter.key}/${feature.key}`)?.pages ?? [])
        .filter(({ rule }) => whoRefusal(rule, actor) === null)
        .map(({ address }) => ({ title: feature.title, address, document: true }))
      return [...screens, ...pages]
        .filter(({ address, title }) => plainAddress(address) && [title.nl, title.en].some(text => beginsWords(asked, text)))
        .map(screen => ({ ...screen, snippet: chapter.title }))
    }),
  )
}
