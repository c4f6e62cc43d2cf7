// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

const priorities = `
  insert into strategy.joint_priority (id, code, name_nl, name_en, body_code, known_at)
  select g.id, g.code, g.name, g.name_en, g.body, $2 from jsonb_to_recordset($1) as g (id uuid, code text, name text, name_en text, body text, continues text)
  where g.continues is null on conflict (code) do nothing`

const worded = `
  insert into strategy.priority_text (priority_id, item_id)
  select p.id, i.id from jsonb_to_recordset($1) as g (code text, continues text)
  join strategy.joint_priority p on p.code = coalesce(g.continues, g.code)
  join strategy.item i on (i.region, i.period, i.kind, i.code) = ($2, $3, 'priority', g.code)
  on conflict (item_id) do nothing`

const decided = `
  insert into strategy.decision (id, body_code, decided_date, outcome, means, title, text, source_code, passage, unconfirmed_because, known_at)
  values ($1, $2, $3, 'adopted', 'consensus', $4, $5, $6, $7, $8, $9)`

const gone = `
  insert into strategy.priority_exit (id, entry_id, decision_id, ends_date, known_at)
  select strategy.id_after($1::uuid, r.entry_id::text), r.entry_id, $1::uuid, $2::date, $3::timestamptz
  from strategy.priority_running($2::date) r join strategy.joint_priority p on p.id = r.priority_id where p.code <> all ($4) returning id, entry_id`

const come = `
  insert into strategy.priority_entry (id, priority_id, decision_id, replaces_id, starts_date, known_at)
  select strategy.id_after($1::uuid, p.id::text), p.id, $1::uuid, x.id, $2::date, $3::timestamptz
  from jsonb_to_recordset($4) as g (code text, continues text, replaces text, place integer)
  join strategy.joint_priority p on p.code = coalesce(g.continues, g.code)
  left join strategy.joint_priority before on before.code = g.replaces
  left join strategy.priority_entry e on e.priority_id = before.id left join strategy.priority_exit x on x.entry_id = e.id and x.decision_id = $1::uuid
  where p.id not in (select r.priority_id from strategy.priority_running($2::date) r) order by g.place`

const discharged = `
  insert into strategy.priority_discharge (exit_id, decision_id, body_code, words, known_at)
  select x.id, x.decision_id, p.body_code, 'Het college verleende de taskforce decharge toen de prioriteit eraf ging.', $2::timestamptz
  from strategy.priority_exit x join strategy.priority_entry e on e.id = x.entry_id join strategy.joint_priority p on p.id = e.priority_id
  where x.decision_id = $1::uuid and p.body_code is not null`

/**
 * Loads which priorities the region chose in the period of a pack, as a decision of its college: what is not chosen again goes out with
 * discharge, what is new comes in, and the agreed number is how many there are. Loading again, or after a later period, adds nothing.
 */
export async function loadPriorities(client: pg.ClientBase, pack: Pack, { newId, now }: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const chosen = pack.priorities.filter(({ kind }) => kind === 'regional').map(row => ({ ...row, id: newId(), place: row.order ?? 0 }))
  const given = JSON.stringify(chosen)
  await client.query(priorities, [given, now])
  await client.query(worded, [given, region.region, region.period])
  const adoption = pack.milestones.find(({ code }) => code === 'vaststelling')
  const day = adoption?.date ?? region.period_from
  const { rows } = await client.query('select 1 from strategy.priority_number where starts_date >= $1', [day])
  if (rows.length > 0 || chosen.length === 0) return
  const decision = newId()
  const names = chosen.map(({ name }) => name).join('; ')
  await client.query(decided, [
    decision,
    region.college,
    day,
    `Gezamenlijke prioriteiten ${region.period}`,
    `De gezamenlijke prioriteiten van ${region.period} zijn: ${names}. Het afgesproken aantal is ${chosen.length}.`,
    adoption?.source ?? region.source ?? pack.sources[0]?.code,
    adoption?.passage ?? region.passage,
    adoption ? null : 'De dag van het besluit staat niet in de bron; hier staat de eerste dag van de periode.',
    now,
  ])
  await client.query('insert into strategy.priority_number (decision_id, most, starts_date, known_at) values ($1, $2, $3, $4)', [
    decision,
    chosen.length,
    day,
    now,
  ])
  await client.query(gone, [decision, day, now, chosen.map(({ code, continues }) => continues ?? code)])
  await client.query(come, [decision, day, now, given])
  await client.query(discharged, [decision, now])
}
