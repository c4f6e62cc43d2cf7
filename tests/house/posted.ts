// SPDX-License-Identifier: EUPL-1.2
import type { SourceFile } from './tree.ts'

/** An act of the product: its method and path, and the folder whose contract it stands in. */
export interface Command {
  method: string
  path: string
  folder: string
}

/** Where something shown can send an act: the calls of screens, and the forms of pages. */
const sent = [
  /use(?:Act)\(\s*['"](\w+)['"],\s*[`'"](\/v1\/[^`'"]+)[`'"]/g,
  /\baction=\{?[`'"](\/v1\/[^`'"]+)[`'"]/g,
  /send(?:<[^>]*>)?\(\s*'(\w+)',\s*'(\/v1\/[^']+)'/g,
]

/** The paths that a text sends acts to, as they are written there. */
export function sentFrom({ text }: SourceFile): string[] {
  return sent.flatMap(pattern => [...text.matchAll(pattern)].map(found => found.at(-1) ?? ''))
}

/** Whether a path written in a file is this one: parameters are written as `{id}` or filled in, and a last noun may be chosen from a list beside it. */
function isPath(written: string, path: string, texts: readonly string[]): boolean {
  const parts = path.split('/')
  const own = written.replaceAll(/\$\{[^}]*\}/g, '{}').split('/')
  if (own.length !== parts.length) return false
  return parts.every((part, index) => {
    const there = own[index] ?? ''
    if (part.startsWith('{')) return /^\{.*\}$/.test(there)
    if (there === '{}') return texts.some(text => text.includes(`'${part}'`))
    return there === part
  })
}

/** Acts that nothing on a screen or page sends, and of which the about.md of their feature does not say why there is none (`Without a screen: ...`). */
export function unposted(commands: readonly Command[], files: readonly SourceFile[]): string[] {
  const shown = files.filter(({ path }) => /^src\/.*\.(tsx|ts)$/.test(path) && !/\.(test|journey|proof)\.tsx?$/.test(path))
  const written = [...new Set(shown.flatMap(sentFrom))]
  return commands
    .filter(({ method, path, folder }) => {
      const about = files.find(file => file.path === `${folder}/about.md`)?.text ?? ''
      if (about.includes(`\`${method} ${path}\``)) return false
      const beside = shown.filter(file => file.path.startsWith(`${folder}/`) && !file.path.endsWith('contract.ts')).map(({ text }) => text)
      return !written.some(one => isPath(one, path, beside))
    })
    .map(({ method, path, folder }) => `nothing on a screen sends ${method} ${path}, and ${folder}/about.md does not say why`)
}
