// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Stamp } from '../areas/public.ts'

/** Puts the memberships of a pack in the database; returns how many rows were new. What is known already adds nothing. */
export async function loadMemberships(
  client: pg.ClientBase,
  pack: { memberships: readonly object[] },
  { newId, now }: Stamp,
): Promise<number> {
  const given = pack.memberships.map(row => ({ ...row, id: newId(), recorded_at: now }))
  return (await client.query(membership, [JSON.stringify(given)])).rowCount ?? 0
}

const known = `(g.known_from::timestamp at time zone 'Europe/Amsterdam')`
const unconfirmed = `case when g.status = 'te bevestigen' then g.reason end`

const membership = `
  insert into partners.membership (id, organisation_id, body_id, role, valid_from, valid_to, known_at, recorded_at, source_code, passage, unconfirmed_because)
  select g.id, o.id, b.id, g.role, g.valid_from, g.valid_to, ${known}, g.recorded_at, g.source, g.passage, ${unconfirmed}
  from jsonb_to_recordset($1) as g (id uuid, organisation text, body text, role text, valid_from date, valid_to date, known_from date, recorded_at timestamptz,
    source text, passage text, status text, reason text)
  join core.organisation o on o.code = g.organisation join core.organisation b on b.code = g.body
  where not exists (select from (
    select * from partners.membership v where v.organisation_id = o.id and v.body_id = b.id and v.valid_from is not distinct from g.valid_from and v.known_at <= ${known}
    order by v.known_at desc, v.recorded_at desc limit 1) k
    where (k.role, k.valid_to, k.source_code, k.passage, k.unconfirmed_because) is not distinct from (g.role, g.valid_to, g.source, g.passage, ${unconfirmed}))`
