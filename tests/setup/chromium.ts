// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A browser to start: its executable and the environment it needs beside ours. */
export interface Chromium {
  executable: string
  environment: Record<string, string>
}

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** The browser of the tests: CHROMIUM, else a chromium on the PATH, else the one from the npm package, unpacked once beside it. */
export function findChromium(): Chromium {
  const own = process.env.CHROMIUM ?? onPath()
  return own ? { executable: own, environment: {} } : unpacked()
}

/** Unpacks the browser before the tests start, so that they do not do it at the same time. */
export default function setUp(): void {
  findChromium()
}

function onPath(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return places.find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The package holds the browser, its libraries and its fonts compressed; together they stand on their own on any Linux with glibc. */
function unpacked(): Chromium {
  const folder = cacheFolder()
  if (!existsSync(folder)) unpackInto(folder)
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsOf(folder) },
  }
}

/**
 * The package looks for its fonts at the root of the machine, and draws no letter where they are not: tell it where they are.
 * Without a font in place of the ones it does not know, the browser ends itself as soon as it draws a text field or a list.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const fonts = join(folder, 'fonts')
  const instead = '<match target="pattern"><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>'
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir>${instead}</fontconfig>\n`,
  )
  return file
}

function cacheFolder(): string {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..')
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  return join(fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)), `chromium-${version}`)
}

/** The package unpacks into the temporary folder of its process, completely only where it believes to be on Lambda. */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
