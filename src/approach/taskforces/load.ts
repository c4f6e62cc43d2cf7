// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

interface Stamp {
  newId(): string
  now: string
}

const insertSeats = `
  insert into approach.taskforce_seat (id, taskforce_id, seat_organisation_id, role, first_date, reason, source, passage, known_at)
  select g.id, t.id, o.id, case o.kind when 'prosecution' then 'prosecutor' when 'police-unit' then 'police-sector-head' when 'municipality' then 'mayor' else 'member' end, $2::date, g.passage, g.source, g.passage, $3::timestamptz
  from jsonb_to_recordset($1) as g (id uuid, organisation text, body text, source text, passage text)
  join core.organisation t on t.code = g.body and t.kind = 'taskforce' join core.organisation o on o.code = g.organisation
  where not exists (select from approach.taskforce_seat s where s.taskforce_id = t.id and s.seat_organisation_id = o.id)`

const insertMissions = `
  insert into approach.taskforce_mission (id, taskforce_id, text, decision, decided_date, source, passage, known_at)
  select g.id, t.id, g.text, $4, $2::date, g.source, g.passage, $3::timestamptz
  from jsonb_to_recordset($1) as g (id uuid, body text, text text, source text, passage text) join core.organisation t on t.code = g.body and t.kind = 'taskforce'
  where not exists (select from approach.taskforce_mission m where m.taskforce_id = t.id)`

/** Gives the taskforces of a pack the seats and the assignment that the strategy names; who the mayors are it does not say. Loading again adds nothing. */
export async function loadTaskforces(client: pg.ClientBase, pack: Pack, { newId, now }: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const seats = pack.memberships.map(({ organisation, body, source, passage }) => ({
    id: newId(),
    organisation,
    body,
    source,
    passage: passage ?? 'regiopakket',
  }))
  const missions = pack.priorities.map(({ body, text, source, passage }) => ({ id: newId(), body, text, source, passage }))
  await client.query(insertSeats, [JSON.stringify(seats), region.period_from, now])
  await client.query(insertMissions, [JSON.stringify(missions), region.period_from, now, `${region.title} (${region.period})`])
}
