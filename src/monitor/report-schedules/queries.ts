// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries, Reading } from '../../core/contract/handlers.ts'
import type { Snapshot } from '../reports/public.ts'
import type { contract } from './contract.ts'
import { editionIn } from './edition.ts'

async function oneself(read: Reading): Promise<void> {
  const actor = await read.actor()
  read.concerns([{ activity: 'vaste-verslagen', id: actor.id, type: 'person' }])
}

export const queries = {
  listSchedules: async read => {
    await oneself(read)
    return read.json(sql`select json_build_object('schedules', coalesce((select json_agg(json_build_object('id', s.id, 'period', s.period, 'edition', replace(s.edition, ':', '-'), 'every', s.every,
        'startsDate', s.starts_date, 'ended', s.id in (select e.schedule_id from monitor.report_schedule_end e),
        'deliveries', coalesce((select json_agg(json_build_object('id', d.id, 'madeDate', (d.known_at at time zone 'Europe/Amsterdam')::date) order by d.known_at desc)
          from monitor.report_delivery d where d.schedule_id = s.id), '[]')) order by s.known_at desc) from monitor.report_schedule s), '[]'))`)
  },
  readDelivery: async (read, { id }) => {
    await oneself(read)
    const [found] = await read.rows<{ snapshot: string; hash: string; made: string; edition: string }>(sql`
      select d.snapshot, d.hash, (d.known_at at time zone 'Europe/Amsterdam')::date::text as made, s.edition from monitor.report_delivery d
      join monitor.report_schedule s on s.id = d.schedule_id where d.id = ${id}::uuid`)
    if (!found) return null
    const edition = editionIn(JSON.parse(found.snapshot) as Snapshot, found.edition)
    return edition && { title: edition.title, audience: edition.audience, content: edition.content, madeDate: found.made, hash: found.hash }
  },
} satisfies Queries<typeof contract>
