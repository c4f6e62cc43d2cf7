// SPDX-License-Identifier: EUPL-1.2
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { Feature } from '../contract/features.ts'
import type { Engine } from '../contract/request.ts'
import { runDueJobs } from './worker.ts'

/** Looks for due work again and again while the server runs; `stop` waits for the job under way. A round that fails is logged and the next one comes. */
export function startJobs(
  engine: Engine,
  features: readonly Feature[],
  owner: pg.Pool,
  log: (line: string) => void,
  pause = 2_000,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const waiting = () => setTimeout(pause, undefined, { signal: ending.signal }).catch(() => undefined)
  const rounds = async () => {
    while (!ending.signal.aborted) {
      await runDueJobs({ ...engine, log } as Engine, features, owner).catch((error: Error) => log(`jobs: ${error.message}`))
      if (!ending.signal.aborted) await waiting()
    }
  }
  const running = rounds()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
