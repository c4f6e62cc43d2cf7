// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { CrimeFact } from '../crime-files/public.ts'

/** Makes the table of this transaction in which the figures of a file wait until all of them have been read. */
export async function openStaging(client: pg.ClientBase): Promise<void> {
  await client.query(`create temporary table crime_staging (offence text, period_kind text, period_from date, area_code text,
    registered integer, reports integer, internet_reports integer) on commit drop`)
}

/** Takes figures as they come and waits when the database cannot keep up, so that memory stays flat. */
export interface Copying {
  write(facts: readonly CrimeFact[]): Promise<void>
  finish(): Promise<void>
  /** Ends the copy without its rows; the transaction can only be rolled back then. */
  abandon(): void
}

/** Opens a COPY into the waiting table; one at a time on a connection. */
export function copyInto(client: pg.ClientBase): Copying {
  const stream = client.query(copyFrom('copy crime_staging from stdin'))
  let failure: Error | undefined
  stream.on('error', (error: Error) => {
    failure = error
  })
  return {
    async write(facts) {
      if (failure) throw failure
      if (!stream.write(facts.map(lineOf).join(''))) await once(stream, 'drain')
    },
    async finish() {
      if (failure) throw failure
      stream.end()
      await once(stream, 'finish')
    },
    abandon: () => void stream.destroy(),
  }
}

const nothing = '\\N'

function lineOf({ offence, period, area, registered, reports, internetReports }: CrimeFact): string {
  return `${offence}\t${period.kind}\t${period.from}\t${area}\t${registered ?? nothing}\t${reports ?? nothing}\t${internetReports ?? nothing}\n`
}
