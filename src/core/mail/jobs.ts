// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { JobHandler } from '../jobs/define.ts'
import { loadSettings } from '../settings/settings.ts'
import { deliver, type Post, writeDigests } from './sending.ts'

/** From the settings: no mail leaves a demonstration, whatever else is set. */
function postOf(): Post & { demo: boolean } {
  const { settings } = loadSettings()
  const demo = settings?.MODE !== 'production'
  return { demo, site: settings?.PUBLIC_URL ?? '', smtp: demo ? null : (settings?.SMTP_URL ?? null) }
}

const hourInAmsterdam = (now: string): number =>
  Number(new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' }).format(new Date(now)))

export const jobs = {
  /** From seven in the morning; a demonstration does not wait for it, and still writes one a day. */
  digest: {
    every: '*/10 * * * *',
    run: async act => {
      const post = postOf()
      if (post.demo || (post.smtp && hourInAmsterdam(act.now) >= 7)) await writeDigests(act, post)
    },
  },
  deliver: {
    run: async (act, id) => {
      if (id) await deliver(act, id, postOf())
    },
  },
  forget: {
    every: '50 3 * * *',
    run: async act => {
      await act.run(sql`select core.forget_mail(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
