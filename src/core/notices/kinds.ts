// SPDX-License-Identifier: EUPL-1.2
import type { Both } from '../access/define.ts'
import { type Feature, loadFeatures } from '../contract/features.ts'
import { inEnglish } from '../http/addresses.ts'
import type { NoticeKinds } from './define.ts'

let loaded: Promise<Feature[]> | undefined

/** All features; they do not change while the product runs. */
function features(): Promise<Feature[]> {
  loaded ??= loadFeatures()
  return loaded
}

/** Every kind of notice of every feature. */
export async function noticeKinds(): Promise<NoticeKinds> {
  return Object.assign({}, ...(await features()).map(({ notices }) => notices ?? {})) as NoticeKinds
}

/** The address of what a notice is about in both languages, and whether a page of the server stands there. */
export async function addressesOf(about: string): Promise<{ about: Both; document: boolean }> {
  const known = await features()
  const document = known.some(({ pages }) => pages.some(({ address }) => address.nl === about))
  return { about: { nl: about, en: inEnglish(known, about) }, document }
}
