// SPDX-License-Identifier: EUPL-1.2
import cliProgress from 'cli-progress'

/** A fault the person at the keyboard can mend: shown as a plain sentence, exit code 2. */
export class Plain extends Error {}

/** Writes a line to the terminal. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
/** Writes a line that is not part of the result. */
export const warn = (line: string): void => void process.stderr.write(`${line}\n`)

/** A progress bar on long work, in a terminal only; a script sees nothing of it. */
export function progressBar(label: string): { at(done: number, of: number): void; stop(): void } {
  if (!process.stderr.isTTY) return { at: () => undefined, stop: () => undefined }
  const bar = new cliProgress.SingleBar(
    { format: `${label} {bar} {percentage}%`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    cliProgress.Presets.shades_classic,
  )
  let started = false
  return {
    at: (done, of) => {
      if (!started) bar.start(of, 0)
      started = true
      bar.setTotal(of)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
