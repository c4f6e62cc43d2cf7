// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { bundle } from './bundle.mjs'
import { mustRun, root, step } from './steps.mjs'

const built = join(root, 'dist')
const stamp = join(built, 'stamp')
/** How the sources looked when they were last found to be those of the stamp. */
const looked = join(built, 'looked')

/** Endings of files for the browser that become smaller. */
const compressible = new Set(['.js', '.css', '.svg', '.json'])

/** What the built product is made of. */
const sources = ['src', 'bin/build.mjs', 'bin/bundle.mjs', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html']

/** Endings of sources that the server does not read while it runs. */
const notServed = new Set(['.ts', '.tsx', '.css', '.md'])

/** Builds the product when its sources changed since the last time. */
export async function ensureBuilt() {
  if (isBuilt()) return
  await build()
}

/** Whether dist is made from the sources as they are now. They are read only when one of them has another size or date than the last time. */
export function isBuilt() {
  if (!existsSync(stamp)) return false
  const look = appearance()
  if (existsSync(looked) && readFileSync(looked, 'utf8') === look) return true
  if (readFileSync(stamp, 'utf8') !== fingerprint()) return false
  writeFileSync(looked, look)
  return true
}

async function build() {
  const made = fingerprint()
  for (const mark of [stamp, looked]) rmSync(mark, { force: true })
  await step('Server bouwen', buildServer)
  await step('Schermen bouwen', buildScreens)
  writeFileSync(stamp, made)
}

/** The server and the command line, each one file, and beside them what the server reads while it runs. */
async function buildServer() {
  rmSync(join(built, 'server'), { recursive: true, force: true })
  const files = filesIn('src')
  const under = files.map(file => relative('src', file))
  await bundle('src/serve.ts', 'serve.js', under)
  await bundle('src/shell/command-line/main.ts', 'command-line.js', under)
  for (const file of files.filter(file => !notServed.has(extname(file)))) {
    const target = join(built, 'server', file)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(root, file), target)
  }
}

/** The files for the browser, each with a compressed one beside it: made once, so that no answer waits for it. */
async function buildScreens() {
  await mustRun(['vite', 'build', '--logLevel', 'warn'], { environment: { THEME: theme(), NODE_ENV: 'production' } })
  const files = filesIn('dist/browser/assets').filter(file => compressible.has(extname(file)))
  await Promise.all(files.map(file => compress(join(root, file))))
}

async function compress(file) {
  const packed = await promisify(brotliCompress)(readFileSync(file))
  writeFileSync(`${file}.br`, packed)
}

/** The stylesheet of the region's own house style, by the setting THEME; ours when there is none. */
function theme() {
  const file = join(root, 'slagvaardig.env')
  const settings = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return resolve(root, process.env.THEME || settings.THEME || 'src/shell/look/theme.css')
}

const allSources = () => [...sources, relative(root, theme())].flatMap(filesIn)

function appearance() {
  const looks = allSources().map(file => {
    const { size, mtimeMs } = statSync(join(root, file))
    return `${file} ${size} ${mtimeMs}`
  })
  return createHash('sha256')
    .update([process.versions.node, readFileSync(stamp, 'utf8'), ...looks].join('\n'))
    .digest('hex')
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of allSources())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** The files under a place, or the file itself, in order; none when it is not there. */
function filesIn(place) {
  const whole = join(root, place)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [place]
  const entries = readdirSync(whole, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return entries.map(entry => relative(root, join(entry.parentPath, entry.name))).sort()
}

if (import.meta.filename === process.argv[1]) {
  try {
    await build()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
