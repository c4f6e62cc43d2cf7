// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the product (with package.json, regions and upgrades), found from the sources and from the built files alike. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))

/** The folder of what the server reads beside its code (tables, templates): the sources, or what the built product keeps of them. */
export const beside = join(root, import.meta.url.endsWith('.ts') ? 'src' : 'dist/server/src')

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return folder
  return findRoot(dirname(folder))
}
