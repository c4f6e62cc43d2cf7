// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the product: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const notOurs = new Set(['node_modules', 'dist', 'data', '.git', '.cache', '.tmp', 'generated'])
const texts = /\.(ts|tsx|mjs|cjs|js|css|sql|md|json|jsonc|yml|yaml|html|txt|csv|sh)$|(^|\/)(LICENSE|run|\.gitignore)$/
const sources = /\.(ts|tsx|mjs|css|sql)$/

/** Every text file of the product that stands in the tree, without what is installed, built or imported; sorted by path. */
export function readTree(root = '.'): SourceFile[] {
  return walk(root, '')
    .filter(path => texts.test(path))
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Whether the file is source code: it carries a licence line and is counted. */
export function isSource({ path }: SourceFile): boolean {
  return sources.test(path)
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : walk(root, path)
    return entry.isFile() ? [path] : []
  })
}

/** The feature folders: those two levels deep in a chapter, each with the names of its files. */
export function featureFolders(files: readonly SourceFile[]): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  for (const { path } of files) {
    const [, folder, name] = /^src\/((?!core\/|shell\/)[^/]+\/[^/]+)\/(.+)$/.exec(path) ?? []
    if (folder && name) folders.set(folder, [...(folders.get(folder) ?? []), name])
  }
  return folders
}
