// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'

/** A source of chance that repeats with its seed, and identifiers that follow from it. */
export interface Chance {
  /** A number from 0 up to 1. */
  draw(): number
  newId(): string
}

/** Chance from a seed: the same seed gives the same numbers and identifiers, on every machine. */
export function chanceOf(seed: string): Chance {
  let count = 0
  const next = (kind: string): Buffer => createHash('sha256').update(`${seed}:${kind}:${count++}`).digest()
  return {
    draw: () => next('draw').readUIntBE(0, 6) / 2 ** 48,
    newId: () => {
      const bytes = next('id').subarray(0, 16)
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
      const hex = bytes.toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
    },
  }
}
