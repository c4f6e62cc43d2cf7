// SPDX-License-Identifier: EUPL-1.2

/**
 * What must hold before a change is good, in order. `command` succeeds or fails as a whole; `project` is a project of vitest.config.ts,
 * whose tests count one by one.
 */
export const checks = [
  { promise: 'The code has one style and none of the known mistakes', command: ['biome', 'ci', '.'] },
  { promise: 'Every type is right', command: ['tsc', '--noEmit', '-p', '.'] },
  { promise: 'Nothing is kept that nobody uses', command: ['knip'] },
  { promise: 'The product builds from its sources', command: ['node', 'bin/build.mjs'] },
  { promise: 'The product does what its tests say, on a real database', project: 'unit' },
  { promise: 'People reach their goal in a real browser', project: 'browser' },
]

/** The long programme: bounded, and repeatable from the printed seed. */
export const proofs = [
  { promise: 'The product builds from its sources', command: ['node', 'bin/build.mjs'] },
  { promise: 'What the tests say holds on a seed of its own as well', project: 'unit' },
  { promise: 'The long proofs hold', project: 'proof' },
]
