// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import { loadFeatures } from '../../core/contract/features.ts'
import type { Acting } from '../../core/contract/handlers.ts'
import type { JobHandler } from '../../core/jobs/define.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import type { notices } from './notices.ts'
import { daysToLook, isSearch } from './rules.ts'

/** The events that read personal data, and those among them that search, as the contracts of all features say. */
async function readEvents(): Promise<{ reads: string[]; searches: string[] }> {
  const routes = (await loadFeatures()).flatMap(({ contract }) => Object.values(contract))
  const reads = routes.filter(({ kind, data }) => kind === 'query' && data === 'personal')
  return { reads: reads.map(({ event }) => event), searches: reads.filter(({ path }) => isSearch(path)).map(({ event }) => event) }
}

async function tell(act: Acting, kind: keyof typeof notices, role: 'privacy_officer' | 'bureau_coordinator'): Promise<void> {
  await giveNotice(act, {
    kind,
    about: '/toezicht/opvallend',
    aboutId: act.newId(),
    dueDate: kind === 'odd-reads-listed' ? addDays(dateOf(act.now), daysToLook) : null,
    to: { role },
  })
}

export const jobs = {
  /** Every Monday morning the list of the week before; weeks that were missed come along. */
  list: {
    every: '30 5 * * 1',
    run: async act => {
      const { reads, searches } = await readEvents()
      const [made] = await act.rows<{ listed: number }>(
        sql`select oversight.list_odd_reads(${reads}::text[], ${searches}::text[], ${act.now}::timestamptz) as listed`,
      )
      if ((made?.listed ?? 0) > 0) await tell(act, 'odd-reads-listed', 'privacy_officer')
    },
  },
  /** Every morning what nobody looked at within the term is told, each once. */
  escalate: {
    every: '45 5 * * *',
    run: async act => {
      const [late] = await act.rows<{ found: number }>(sql`select oversight.escalate_odd_reads(${act.now}::timestamptz) as found`)
      if ((late?.found ?? 0) === 0) return
      await tell(act, 'odd-reads-late', 'privacy_officer')
      await tell(act, 'odd-reads-late', 'bureau_coordinator')
    },
  },
} satisfies Record<string, JobHandler>
