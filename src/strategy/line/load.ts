// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

/** An item that came from the pack earlier is known by its municipality, plan and title. */
const insertItems = `
  insert into strategy.local_item (id, thread_id, organisation_id, title, body, plan, plan_from, plan_to, source, passage, known_at)
  select g.id, g.id, o.id, g.title, g.text, g.plan, g.plan_from, g.plan_to, g.source, g.passage, $2
  from jsonb_to_recordset($1) as g (id uuid, municipality text, title text, text text, plan text, plan_from date, plan_to date, source text, passage text)
  join core.organisation o on o.code = g.municipality
  where not exists (select from strategy.local_item l where l.organisation_id = o.id and l.author_id is null and (l.plan, l.title) = (g.plan, g.title))`

const insertLinks = `
  insert into strategy.local_link (id, thread_id, priority_id, kind, to_confirm, organisation_id, known_at)
  select g.link_id, l.thread_id, p.id, g.kind, case when g.status = 'te bevestigen' then g.reason end, o.id, $2
  from jsonb_to_recordset($1) as g (link_id uuid, municipality text, title text, plan text, priority text, kind text, status text, reason text)
  join core.organisation o on o.code = g.municipality
  join strategy.local_item l on l.organisation_id = o.id and l.author_id is null and (l.plan, l.title) = (g.plan, g.title)
  join strategy.item p on p.region = $3 and p.period = $4 and p.kind = 'priority' and p.code = g.priority
  where not exists (select from strategy.local_link k where k.thread_id = l.thread_id and k.priority_id = p.id)`

/** Loads the items of local plans of a pack as the owner, after the chain itself. What a municipality changed since stays as it left it. */
export async function loadLocalItems(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const rows = JSON.stringify(pack.localItems.map(row => ({ id: stamp.newId(), link_id: stamp.newId(), ...row })))
  await client.query(insertItems, [rows, stamp.now])
  await client.query(insertLinks, [rows, stamp.now, region.region, region.period])
}
