// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../src/core/settings/root.ts'

/** The product as a person started it: its process, where it answers, and all it said so far. */
export interface Product {
  process: ChildProcess
  /** Such as http://127.0.0.1:41234; empty when it did not start. */
  address: string
  said: string
  ended: Promise<number | null>
  /** Asks it to stop in order, and answers its exit code. */
  stop(): Promise<number | null>
}

/** Starts the product as `npm start` does, on a free port and in a folder of its own, and waits until it answers or has ended. */
export async function startProduct(environment: Record<string, string>): Promise<Product> {
  const own = mkdtempSync(join(tmpdir(), 'sv-product-'))
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, PORT: '0', DATA_DIR: own, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A test that fails before it stops the product must not leave it behind.
  process.once('exit', () => child.kill('SIGTERM'))
  const ended = new Promise<number | null>(done => child.on('close', done))
  void ended.then(() => rmSync(own, { recursive: true, force: true }))
  const product: Product = { process: child, address: '', said: '', ended, stop: () => stop(child, ended) }
  await Promise.race([ended, new Promise<void>(ready => listen(product, ready))])
  return product
}

function listen(product: Product, ready: () => void): void {
  const hear = (part: Buffer) => {
    product.said += part.toString()
    product.address ||= /draait op (http:\/\/\S+)/.exec(product.said)?.[1] ?? ''
    if (product.address) ready()
  }
  product.process.stdout?.on('data', hear)
  product.process.stderr?.on('data', hear)
}

function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill('SIGTERM')
  return ended
}

/** Runs one command of the command line on this installation and answers what it said; one that fails is an error. */
export async function command(words: readonly string[], environment: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/slagvaardig.mjs', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...environment },
  })
  return stdout.trim()
}
