// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the product. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Writes one line for the person at the keyboard. */
export const say = line => process.stdout.write(`${line}\n`)

/** Does one step, saying in Dutch what it is and how long it took. */
export async function step(title, work) {
  process.stdout.write(`${title} ... `)
  const start = Date.now()
  try {
    const result = await work()
    say(`klaar (${duration(Date.now() - start)})`)
    return result
  } catch (error) {
    say('mislukt')
    throw error
  }
}

/** Milliseconds in Dutch: 0,4 s; 12 s; 3 min 5 s. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`
  return seconds < 100 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Runs a program in the folder of the product and answers its exit code and what it said; `show` lets it speak for itself. */
export function run([program, ...parameters], { show = false, environment = {} } = {}) {
  return new Promise(done => {
    let said = ''
    const env = { ...process.env, ...environment, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` }
    const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] })
    const hear = part => {
      said += part
    }
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    child.on('error', error => done({ code: 127, said: `${program}: ${error.message}` }))
    child.on('close', (code, signal) => done({ code: code ?? 1, said: signal ? `${said}\n${signal}` : said }))
  })
}

/** As `run`, but a program that fails is an error with what it said. */
export async function mustRun(command, options) {
  const { code, said } = await run(command, options)
  if (code !== 0) throw new Error(`${command.join(' ')} stopte met ${code}\n${said.trim()}`)
  return said
}

/** Node's own words when this Node is too old for the product; undefined when it is not. */
export function tooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19) ? undefined : `Slagvaardig vraagt Node 20.19 of nieuwer; dit is ${version}.`
}
