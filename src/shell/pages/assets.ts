// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../core/settings/root.ts'

interface Chunk {
  file: string
}

const known = new Map<string, string | null>()

/** The address of a stylesheet or script of the server's pages as the build named it, the stylesheet of them all by default; null while nothing is built. */
export function builtFile(source = 'src/shell/look/public.css'): string | null {
  if (!known.has(source)) known.set(source, inManifest(source))
  return known.get(source) ?? null
}

function inManifest(source: string): string | null {
  try {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/browser/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
    const found = manifest[source]
    return found ? `/${found.file}` : null
  } catch {
    return null
  }
}
