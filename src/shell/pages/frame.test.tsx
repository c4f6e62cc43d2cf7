// SPDX-License-Identifier: EUPL-1.2
import { brotliCompressSync } from 'node:zlib'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notFound, Problem, refused } from '../../core/contract/problem.ts'
import { root } from '../../core/settings/root.ts'
import { builtFile } from './assets.ts'
import { frame, renderPage } from './frame.tsx'
import { statements } from './statements.tsx'

const actor = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Bea Bureau (fictief)',
  organisation: { id: '00000000-0000-4000-8000-000000000002', code: 'BUREAU', name: 'Bureau' },
  roles: [],
  csrf: 'geheim',
}
const framed = { path: '/x', actor: null, regionName: 'Midden-Nederland' }
const page = (title: string): string =>
  renderPage({ language: 'nl', path: '/x', title, body: <h1>{title}</h1>, person: null, regionName: 'R' })

describe('a page of the server', () => {
  it('is a whole document in its language, named after the page', () => {
    const html = frame.page({ ...framed, language: 'en', title: 'Sign in', body: <h1>Sign in</h1>, actor })
    expect(html).toMatch(/^<!doctype html><html lang="en"/)
    expect(html).toContain('<title>Sign in – Slagvaardig</title>')
    expect(html).toContain('Bea Bureau (fictief)')
  })

  it('has no script, no style of its own and nothing from elsewhere, as the content policy asks', () => {
    const html = page('Titel')
    expect(html).not.toMatch(/<script|<style| style=|https?:\/\//)
  })

  it('writes what people are called as text, never as markup', () => {
    expect(page('<img src=x>')).not.toContain('<img')
  })

  it.skipIf(!existsSync(join(root, 'dist/browser/.vite/manifest.json')))(
    'comes with its stylesheet in 15 kB (skipped before the first build)',
    () => {
      const sheet = builtFile()
      expect(sheet).not.toBeNull()
      const css = brotliCompressSync(readFileSync(join(root, 'dist/browser', sheet ?? ''))).length
      const html = brotliCompressSync(frame.page({ ...framed, language: 'nl', title: 'Melden', body: <h1>Melden</h1>, actor })).length
      expect(css + html).toBeLessThan(15_000)
    },
  )
})

describe('a page that tells what went wrong', () => {
  const told = (problem: Problem, language: 'nl' | 'en' = 'nl'): string => frame.problem(problem, { ...framed, language, traceId: 'spoor' })

  it('says it in the language of the reader, with the way on', () => {
    expect(told(notFound())).toContain('<h1 class="nl-heading nl-heading--level-1" tabindex="-1">Niet gevonden</h1>')
    expect(told(notFound(), 'en')).toContain('Not found')
    expect(told(notFound(), 'en')).toContain('href="/en"')
  })

  it('quotes the sentence that refuses', () => {
    const html = told(refused({ nl: 'Alleen de burgemeester besluit', en: 'Only the mayor decides' }))
    expect(html).toContain('Alleen de burgemeester besluit')
    expect(html).toContain('Dit mag u niet')
  })

  it('gives a reference only where the manager can do something with it', () => {
    expect(told(new Problem(500, { nl: 'Stuk.', en: 'Broken.' }))).toContain('spoor')
    expect(told(notFound())).not.toContain('spoor')
  })

  it('has a title for every status', () => {
    for (const status of [400, 401, 403, 404, 405, 409, 412, 413, 418, 428, 500, 503, 507, 599]) {
      expect(told(new Problem(status, { nl: 'Zin.', en: 'Sentence.' }))).toMatch(/<title>[A-Z][^<]{3,} – Slagvaardig<\/title>/)
    }
  })
})

describe('what the site says of itself', () => {
  it('can be read by everybody, in both languages', async () => {
    expect(statements.map(({ address }) => address.nl)).toEqual(['/toegankelijkheid', '/privacy'])
    for (const { rule, show } of statements) {
      expect(rule.who).toBe('everyone')
      for (const language of ['nl', 'en'] as const) {
        const shown = await show({ language } as Parameters<typeof show>[0])
        expect(shown && 'title' in shown && shown.title.length).toBeGreaterThan(5)
      }
    }
  })
})
