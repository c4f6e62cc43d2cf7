// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

const common = {
  setupFiles: ['tests/setup/seed.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  exclude: ['**/node_modules/**', 'dist/**'],
}

/** The longest tests: the files after them run beside them, instead of waiting for them at the end. */
const longest = ['tests/accessibility/site.journey.ts', 'tests/access/mutants.test.ts', 'tests/access/matrix.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: (typeof sorted)[number]) => longest.some(name => moduleId.endsWith(name))
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

/** One cluster serves all projects of a run; `unit` includes the tests with a database, `browser` the journeys, `proof` the long programme. */
export default defineConfig({
  test: {
    globalSetup: ['tests/setup/cluster.ts'],
    // Two at a time, also on two cores: half of the time a test waits for the database or the browser.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bin/**/*.test.mjs'] } },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['src/**/*.journey.ts', 'tests/**/*.journey.ts'],
          globalSetup: ['tests/setup/chromium.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...common,
          name: 'proof',
          include: ['src/**/*.proof.ts', 'tests/**/*.proof.ts'],
          globalSetup: ['tests/setup/chromium.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
