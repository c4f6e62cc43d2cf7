// SPDX-License-Identifier: EUPL-1.2
import { defineConfig } from 'vitest/config'

const common = {
  setupFiles: ['tests/setup/seed.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  exclude: ['**/node_modules/**', 'dist/**'],
}

/** One cluster serves all projects of a run; `unit` includes the tests with a database, `browser` the journeys, `proof` the long programme. */
export default defineConfig({
  test: {
    globalSetup: ['tests/setup/cluster.ts'],
    // Two at a time, also on two cores: half of the time a test waits for the database or the browser.
    maxWorkers: 2,
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
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
