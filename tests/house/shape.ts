// SPDX-License-Identifier: EUPL-1.2
import { featureFolders, type SourceFile } from './tree.ts'

const kinds = 'access|client|commands|contract|notices|queries|rules|texts|public|jobs'
const fixed = new RegExp(`^(about\\.md|facts\\.sql|(${kinds})\\.ts|(page|screen)\\.tsx)$`)
/** A kind that outgrew one file, split by noun: `organisation.screen.tsx`, `areas.queries.ts`. */
const split = new RegExp(`^[a-z][a-z0-9-]*\\.((${kinds})\\.ts|(page|screen)\\.tsx|facts\\.sql)$`)
const beside = /\.(test|journey|proof)\.tsx?$/
const style = /\.css$/
/** The one small script that a page made on the server may have; the build takes it up by name. */
const script = /^([a-z0-9-]+-)?script\.ts$/
/** Small data that the tests of the feature read. */
const sample = /^test-[a-z-]+\/[a-z0-9-]+\.(csv|txt|json)$/
/** A piece: a plain noun that one of the fixed files, or a test, imports. */
const piece = /^[a-z][a-z0-9-]*\.(ts|tsx|mjs)$/
const layers = /(^|\/|-)(utils?|helpers?|common|managers?|services?|repositor(y|ies)|controllers?|dtos?|mappers?)(\.|\/|-|$)/i

/** Faults in the form of the feature folders: what is missing, and what has a name that says nothing. */
export function shapeFaults(files: readonly SourceFile[]): string[] {
  const faults: string[] = []
  for (const [folder, names] of featureFolders(files)) {
    if (!names.includes('about.md')) faults.push(`src/${folder}: about.md is missing`)
    for (const name of names) {
      const path = `src/${folder}/${name}`
      if (fixed.test(name) || split.test(name) || beside.test(name) || style.test(name) || script.test(name) || sample.test(name)) continue
      if (!piece.test(name)) faults.push(`${path}: not a file that a feature folder has`)
      else if (!isImportedBeside(files, folder, name)) faults.push(`${path}: no other file of the feature imports this piece`)
    }
  }
  for (const { path } of files)
    if (/^(src|bin|tests|bench)\//.test(path) && layers.test(path)) faults.push(`${path}: a layer, not a noun of the field`)
  return faults
}

/** Faults in `about.md`: it names the capability it serves, and stays short. */
export function aboutFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/[^/]+\/[^/]+\/about\.md$/.test(path))
    .flatMap(({ path, text }) => [
      ...(/\bC\d\d\b/.test(text) ? [] : [`${path}: names no capability (C-number)`]),
      ...(text.trim().split('\n').length <= 40 ? [] : [`${path}: longer than one screen`]),
    ])
}

function isImportedBeside(files: readonly SourceFile[], folder: string, name: string): boolean {
  return files.some(({ path, text }) => path.startsWith(`src/${folder}/`) && text.includes(`'./${name}`))
}
