// SPDX-License-Identifier: EUPL-1.2
import { type Chapter, contents } from '../../contents.ts'
import type { Both, Rule } from '../access/define.ts'
import { loadFeatures } from '../contract/features.ts'
import type { Actor } from '../contract/handlers.ts'
import { whoRefusal } from '../contract/request.ts'
import { beginsWords, wordsOf } from './rules.ts'

const chapters: readonly Chapter[] = contents
const plainAddress = ({ nl }: Both): boolean => !nl.includes(':') && nl !== '/'

/** A screen or page that can be opened without knowing a record. */
export interface FoundScreen {
  title: Both
  snippet: Both
  address: Both
  document: boolean
}

interface Known {
  screen: FoundScreen
  /** The words of its name in either language. */
  words: string[][]
  /** Of a page: who may open it. */
  rule?: Rule
}

let known: Promise<Known[]> | undefined

/** All screens and pages; they do not change while the product runs. */
async function allScreens(): Promise<Known[]> {
  const features = await loadFeatures()
  return chapters.flatMap(chapter =>
    chapter.features.flatMap(feature => {
      const screens = (feature.screens ?? []).map(({ title, address }) => ({ title, address, document: false, rule: undefined }))
      const pages = (features.find(({ key }) => key === `${chapter.key}/${feature.key}`)?.pages ?? []).map(({ address, rule }) => ({
        title: feature.title,
        address,
        document: true,
        rule,
      }))
      return [...screens, ...pages]
        .filter(({ address }) => plainAddress(address))
        .map(({ rule, ...screen }) => ({
          screen: { ...screen, snippet: chapter.title },
          words: [wordsOf(screen.title.nl), wordsOf(screen.title.en)],
          rule,
        }))
    }),
  )
}

/** The screens and pages whose name fits the question; pages only for who may open them. */
export async function findScreens(text: string, actor: Actor): Promise<FoundScreen[]> {
  known ??= allScreens()
  const asked = wordsOf(text)
  return (await known)
    .filter(({ words, rule }) => words.some(name => beginsWords(asked, name)) && (!rule || whoRefusal(rule, actor) === null))
    .map(({ screen }) => screen)
}
