// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Furnish, Row, Visible } from './row.ts'

interface File {
  rows: Row[]
  visible: Visible
  furnish?: Furnish
}

/** Everything that the files in rows/ hold. */
interface All {
  rows: Row[]
  visible: Visible
  furnishers: Furnish[]
}

/** All rows of all files in rows/, who sees how much of which table, and what puts in the world what those rows need. */
export async function readRows(): Promise<All> {
  const folder = fileURLToPath(new URL('rows/', import.meta.url))
  const files = await Promise.all(readdirSync(folder).map(file => import(`${folder}${file}`) as Promise<File>))
  return {
    rows: files.flatMap(file => file.rows),
    visible: Object.assign({}, ...files.map(file => file.visible)) as Visible,
    furnishers: files.flatMap(file => file.furnish ?? []),
  }
}
