// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import type { JobHandler } from '../../core/jobs/define.ts'
import { loadSettings } from '../../core/settings/settings.ts'
import { type Asked, writeAsking } from './mail.ts'
import { hashOf, newSecret } from './secret.ts'

interface Due {
  person_id: string
  address: string
  organisation_id: string
  action_id: string
  title: string
  due_date: string
}

const fourteenDays = 14 * 86_400_000

/** One mail to each person, with a new link for every action of which a word is due. */
async function askForWords(act: Acting): Promise<void> {
  const { settings } = loadSettings()
  const due = await act.rows<Due>(
    sql`select person_id, address, organisation_id, action_id, title, due_date::text as due_date from approach.actions_to_ask(${act.now}::timestamptz)`,
  )
  const until = new Date(Date.parse(act.now) + fourteenDays).toISOString()
  for (const person of new Set(due.map(one => one.person_id))) {
    const own = due.filter(one => one.person_id === person)
    const asked: Asked[] = []
    for (const { action_id, organisation_id, title, due_date } of own) {
      const secret = newSecret()
      await act.run(
        sql`select approach.keep_action_link(decode(${hashOf(secret)}, 'hex'), ${action_id}::uuid, ${person}::uuid, ${organisation_id}::uuid, ${until}::timestamptz, ${act.now}::timestamptz)`,
      )
      asked.push({ title, dueDate: due_date, secret })
    }
    const { subject, body } = writeAsking(asked, settings?.PUBLIC_URL ?? '')
    const id = act.newId()
    await act.run(
      sql`select core.write_mail(${id}::uuid, ${person}::uuid, ${own[0]?.address ?? ''}, ${subject}, ${body}, ${act.now}::timestamptz)`,
    )
    if (settings?.MODE === 'production' && settings.SMTP_URL) await act.later('mail.deliver', id)
  }
}

export const jobs = {
  /** Monday morning, before the working day. */
  ask: { every: '30 6 * * 1', run: act => askForWords(act) },
  forget: {
    every: '55 3 * * *',
    run: async act => {
      await act.run(sql`select approach.forget_action_links(${act.now}::timestamptz)`)
    },
  },
} satisfies Record<string, JobHandler>
