// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked } from './rules.ts'
import { checkFiles } from './rules.ts'

/** Reads and checks the pack in a folder; rejects only when the folder itself cannot be read. */
export async function checkPack(folder: string): Promise<Checked> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.')).map(entry => entry.name)
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return checkFiles(new Map(names.map((name, index) => [name, texts[index] ?? ''])))
}
