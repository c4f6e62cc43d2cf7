// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Row, Visible } from './row.ts'

interface File {
  rows: Row[]
  visible: Visible
}

/** All rows of all files in rows/, and who sees how much of which table. */
export async function readRows(): Promise<File> {
  const folder = fileURLToPath(new URL('rows/', import.meta.url))
  const files = await Promise.all(readdirSync(folder).map(file => import(`${folder}${file}`) as Promise<File>))
  return { rows: files.flatMap(file => file.rows), visible: Object.assign({}, ...files.map(file => file.visible)) as Visible }
}
