// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'

/** Where known time and identifiers come from; injectable in a demonstration database only, so that a seed reproduces years byte for byte. */
export interface Clock {
  /** The moment now, ISO 8601 in UTC. */
  now(): string
  newId(): string
}

export const systemClock: Clock = { now: () => new Date().toISOString(), newId: () => randomUUID() }

/** A clock that tests and demonstrations set themselves. */
export interface MovableClock extends Clock {
  moveTo(moment: string): void
  moveDays(days: number): void
}

/** A clock that stands still until `moveTo` or `moveDays`; with identifiers of a seed it gives the same years again. */
export function movableClock(start: string, newId: () => string = randomUUID): MovableClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    newId,
    moveTo: moment => {
      at = Date.parse(moment)
    },
    moveDays: days => {
      at += days * 86_400_000
    },
  }
}

/** The clock of the machine, so many milliseconds earlier or later: a demonstration goes on where its invented years ended. */
export function shiftedClock(by: number): Clock {
  return { now: () => new Date(Date.now() + by).toISOString(), newId: () => randomUUID() }
}
