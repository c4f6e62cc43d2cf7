// SPDX-License-Identifier: EUPL-1.2

/** The same draws for the same seed (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A count by chance around a mean (Knuth). */
export function poisson(draw: () => number, mean: number): number {
  let count = 0
  for (let left = draw(); left > Math.exp(-mean); left *= draw()) count += 1
  return count
}
