// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

const unconfirmed = 'De strategie noemt geen begin, einde of uren; de periode van de strategie staat er, tot een agenda ze vaststelt.'

const insertActions = `
  with said as (
    select g.*, i.id as item_id, p.id as priority_id, coalesce(t.id, c.id) as body_id, coalesce(w.id, t.id, c.id) as owner_id
    from jsonb_to_recordset($1) as g (action_id uuid, scope_id uuid, handover_id uuid, code text, priority text, body text, owner text, title text, title_en text, effect text, effect_en text, source text, passage text, indicator text)
    join strategy.item i on (i.region, i.period, i.kind, i.code) = ($2, $3, 'action', g.code)
    join strategy.item p on (p.region, p.period, p.kind, p.code) = ($2, $3, 'priority', g.priority)
    join core.organisation c on c.code = $4
    left join core.organisation t on t.code = g.body and t.kind = 'taskforce'
    left join core.organisation w on w.code = g.owner
    where i.id not in (select a.item_id from approach.action a where a.item_id is not null)
  ), planned as (
    insert into approach.action (id, level, area_code, body_id, priority_id, item_id, known_at)
    select action_id, 'region', $5, body_id, priority_id, item_id, $6::timestamptz from said returning id
  ), decided as (
    insert into approach.action_scope (id, action_id, title, title_en, effect, effect_en, indicator_id, start_date, end_date, decision, decided_date, source, passage, to_confirm, known_at)
    select s.scope_id, s.action_id, s.title, s.title_en, s.effect, s.effect_en,
      (select n.id from strategy.item n where (n.region, n.period, n.kind, n.code) = ($2, $3, 'indicator', s.indicator)),
      $7::date, $8::date - 1, $9, $7::date, s.source, s.passage, $10, $6::timestamptz from said s join planned on planned.id = s.action_id
  )
  insert into approach.action_handover (id, action_id, owner_organisation_id, known_at)
  select s.handover_id, s.action_id, s.owner_id, $6::timestamptz from said s join planned on planned.id = s.action_id`

/** Puts the actions of a pack on the agendas of their taskforces, as the owner of the database. Loading again adds nothing. */
export async function loadAgendas(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const bodies = new Map(pack.priorities.map(({ code, body }) => [code, body]))
  const indicators = new Map(pack.ambitions.map(({ code, indicators: found }) => [code, found?.[0]]))
  const actions = pack.actions.map(row => ({
    action_id: stamp.newId(),
    scope_id: stamp.newId(),
    handover_id: stamp.newId(),
    code: row.code,
    priority: row.priority,
    body: bodies.get(row.priority),
    owner: row.owner ?? bodies.get(row.priority),
    title: row.name,
    title_en: row.name_en,
    effect: row.text,
    effect_en: row.text_en,
    source: row.source,
    passage: row.passage,
    indicator: (row.ambitions ?? []).map(code => indicators.get(code)).find(Boolean),
  }))
  const decision = `${region.title} (${region.period})`
  const { region: name, period, college, police_unit, period_from, period_to } = region
  const values = [name, period, college, police_unit, stamp.now, period_from, period_to, decision, unconfirmed]
  await client.query(insertActions, [JSON.stringify(actions), ...values])
}
