// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Stamp } from '../areas/public.ts'

/** Puts the organisations of a pack in the database, as anchors that accounts refer to and as facts in time; returns how many rows were new. */
export async function loadOrganisations(
  client: pg.ClientBase,
  pack: { organisations: readonly object[] },
  { newId, now }: Stamp,
): Promise<number> {
  const given = JSON.stringify(pack.organisations.map(row => ({ ...row, id: newId(), recorded_at: now })))
  const anchors = await client.query(anchor, [given])
  const facts = await client.query(validity, [given])
  await client.query(nameOfToday, [now])
  return (anchors.rowCount ?? 0) + (facts.rowCount ?? 0)
}

const anchor = `
  insert into core.organisation (id, code, kind, name)
  select distinct on (g.code) g.id, g.code, g.kind, g.name from jsonb_to_recordset($1) as g (id uuid, code text, kind text, name text)
  on conflict (code) do nothing`

const known = `(g.known_from::timestamp at time zone 'Europe/Amsterdam')`
const unconfirmed = `case when g.status = 'te bevestigen' then g.reason end`

const validity = `
  insert into partners.organisation_validity (id, organisation_id, name, name_en, area_code, part_of_id, description, description_en, valid_from, valid_to, known_at, recorded_at, source_code, passage, unconfirmed_because)
  select g.id, o.id, g.name, g.name_en, g.area, p.id, g.description, g.description_en, g.valid_from, g.valid_to, ${known}, g.recorded_at, g.source, g.passage, ${unconfirmed}
  from jsonb_to_recordset($1) as g (id uuid, code text, name text, name_en text, area text, part_of text, description text, description_en text,
    valid_from date, valid_to date, known_from date, recorded_at timestamptz, source text, passage text, status text, reason text)
  join core.organisation o on o.code = g.code left join core.organisation p on p.code = g.part_of
  where not exists (select from (
    select * from partners.organisation_validity v where v.organisation_id = o.id and v.valid_from is not distinct from g.valid_from and v.known_at <= ${known}
    order by v.known_at desc, v.recorded_at desc limit 1) k
    where (k.name, k.name_en, k.area_code, k.part_of_id, k.description, k.description_en, k.valid_to, k.source_code, k.passage, k.unconfirmed_because)
      is not distinct from (g.name, g.name_en, g.area, p.id, g.description, g.description_en, g.valid_to, g.source, g.passage, ${unconfirmed}))`

const nameOfToday = `
  update core.organisation o set name = s.name from partners.organisation_state s
  where s.id = o.id and s.name <> o.name and partners.holds(s.valid_from, s.valid_to, ($1::timestamptz at time zone 'Europe/Amsterdam')::date)`
