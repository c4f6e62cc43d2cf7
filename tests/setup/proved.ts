// SPDX-License-Identifier: EUPL-1.2
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../src/core/settings/root.ts'

/** Where the figures of the long programme are kept: one JSON object a line. */
const file = join(root, 'bench/results/proof.jsonl')

/** Notes a figure of the long programme, so that docs/proof.md can be made from it; shown as well. */
export function proved(id: string, what: string, figures: Readonly<Record<string, string | number>>): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify({ id, what, ...figures })}\n`)
  process.stdout.write(
    `${id} ${what}: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}\n`,
  )
}
