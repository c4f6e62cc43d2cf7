// SPDX-License-Identifier: EUPL-1.2
import type { Chapter } from '../../src/contents.ts'
import { featureFolders, type SourceFile } from './tree.ts'

/** Where contents.ts and the tree differ: chapters, features and screens that only one of them has, and addresses that clash. */
export function contentsFaults(contents: readonly Chapter[], files: readonly SourceFile[]): string[] {
  const folders = featureFolders(files)
  const features = contents.flatMap(chapter => chapter.features.map(feature => ({ folder: `${chapter.key}/${feature.key}`, ...feature })))
  const faults: string[] = []
  for (const { folder, screens = [] } of features) {
    const names = folders.get(folder)
    if (!names) faults.push(`contents.ts names ${folder}, there is no such folder`)
    for (const { file } of screens)
      if (names && !names.includes(`${file}.tsx`)) faults.push(`contents.ts names src/${folder}/${file}.tsx, it does not exist`)
  }
  for (const [folder, names] of folders) {
    const feature = features.find(known => known.folder === folder)
    if (!feature) faults.push(`src/${folder} is not in contents.ts`)
    for (const name of names.filter(isScreen)) {
      if (feature && !feature.screens?.some(({ file }) => `${file}.tsx` === name))
        faults.push(`src/${folder}/${name} is not in contents.ts`)
    }
  }
  return [...faults, ...addressFaults(features)]
}

const isScreen = (name: string): boolean => /^([a-z0-9-]+\.)?screen\.tsx$/.test(name)

function addressFaults(features: readonly Chapter['features'][number][]): string[] {
  const screens = features.flatMap(({ screens = [] }) => screens)
  const all = screens.flatMap(({ address }) => [address.nl, address.en])
  const doubled = [...new Set(all.filter((address, index) => all.indexOf(address) !== index))].map(
    address => `two screens have the address ${address}`,
  )
  const misplaced = screens
    .filter(({ address }) => !address.en.startsWith('/en') || address.nl.startsWith('/en/') || !address.nl.startsWith('/'))
    .map(({ address }) => `${address.nl} and ${address.en}: Dutch stands at the root, English under /en`)
  const unlike = screens
    .filter(({ address }) => parameters(address.nl) !== parameters(address.en))
    .map(({ address }) => `${address.nl} and ${address.en} take different parameters`)
  return [...doubled, ...misplaced, ...unlike]
}

const parameters = (address: string): string =>
  [...address.matchAll(/:(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join()
