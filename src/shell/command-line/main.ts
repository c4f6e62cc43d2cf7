// SPDX-License-Identifier: EUPL-1.2
import { run } from './program.ts'

/** The entry of the command line. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await run(words)
}
