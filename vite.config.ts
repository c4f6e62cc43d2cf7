// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { writeTokens } from './src/shell/look/base-tokens.ts'

const here = import.meta.dirname
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string }
/** The house style: ours, or the one stylesheet that a region brings. */
const theme = resolve(here, process.env.THEME ?? 'src/shell/look/theme.css')

/** The stylesheets of single pages of the server, beside the one of them all. */
const pageStyles = readdirSync(resolve(here, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.page.css'))
  .map(file => `src/${file}`)

/** The small scripts of single pages of the server: drafts that stay on a phone. */
const pageScripts = readdirSync(resolve(here, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /(^|[/\\])([a-z0-9-]+-)?script\.ts$/.test(file))
  .map(file => `src/${file}`)

/** The browser application and the stylesheet of the server's pages, to dist/browser. */
export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: { alias: { '#base-tokens': writeTokens(theme, resolve(here, 'dist/look/base-tokens.css')), '#theme': theme } },
  build: {
    outDir: 'dist/browser',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ['index.html', 'src/shell/look/public.css', ...pageStyles, ...pageScripts] },
  },
  server: { proxy: { '/v1': `http://localhost:${process.env.PORT ?? 3000}` } },
})
