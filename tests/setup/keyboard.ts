// SPDX-License-Identifier: EUPL-1.2
import { vi } from 'vitest'
import { run } from '../../src/shell/command-line/program.ts'

/** Runs a command as a person at the keyboard would; what it wrote, and how it ended. */
export async function at(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0),
  ]
  try {
    return { code: await run(words), out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
