// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { root } from '../../core/settings/root.ts'

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
  isEntry?: boolean
}

const built = join(root, 'dist/browser')
const manifest = join(built, '.vite/manifest.json')
const limits = { script: 115_000, style: 20_000 }

/** The files that the browser loads before it shows anything: the entry and what it imports at once. */
function first(chunks: Record<string, Chunk>, name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[name]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const next of chunk.imports ?? []) first(chunks, next, seen)
  return seen
}

const size = (file: string): number => gzipSync(readFileSync(join(built, file)), { level: 9 }).length

describe.skipIf(!existsSync(manifest))('the built application (skipped before the first build)', () => {
  const chunks = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>) : {}
  const files = [...first(chunks, 'index.html')]

  it('shows its first frame within its budget of script and style', () => {
    const total = (ending: string): number => files.filter(file => file.endsWith(ending)).reduce((sum, file) => sum + size(file), 0)
    expect(files.length).toBeGreaterThan(1)
    expect(total('.js')).toBeLessThan(limits.script)
    expect(total('.css')).toBeLessThan(limits.style)
  })

  it('loads no schemas with it', () => {
    for (const file of files.filter(name => name.endsWith('.js'))) expect(readFileSync(join(built, file), 'utf8')).not.toContain('ZodMini')
  })

  it('has no script or style inside its document, and nothing from elsewhere', () => {
    const html = readFileSync(join(built, 'index.html'), 'utf8')
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=|https?:\/\//)
  })
})
