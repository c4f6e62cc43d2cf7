// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

const insertMandates = `
  insert into approach.mandate (id, code, kind, title_nl, title_en, question_nl, question_en, deliverable_nl, deliverable_en, holder_id, decider_id, deadline_date, source, passage, to_confirm, given_date, known_at)
  select g.id, g.code, g.kind, g.name, g.name_en, g.question, g.question_en, g.deliverable, g.deliverable_en, h.id, d.id, g.deadline, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end, $3, $2
  from jsonb_to_recordset($1) as g (id uuid, code text, kind text, name text, name_en text, question text, question_en text, deliverable text, deliverable_en text, holder text, decided_by text, deadline date,
    source text, passage text, status text, reason text)
  join core.organisation h on h.code = g.holder join core.organisation d on d.code = g.decided_by
  on conflict (code) do nothing`

const insertMilestones = `
  insert into approach.region_milestone (code, region, period, milestone_date, date_precision, body_code, text_nl, text_en, source, passage, to_confirm)
  select g.code, $2, $3, g.date, g.precision, g.body, g.text, g.text_en, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (code text, date date, precision text, body text, text text, text_en text, source text, passage text, status text, reason text)
  on conflict (region, period, code) do update set milestone_date = excluded.milestone_date, date_precision = excluded.date_precision, body_code = excluded.body_code,
    text_nl = excluded.text_nl, text_en = excluded.text_en, source = excluded.source, passage = excluded.passage, to_confirm = excluded.to_confirm`

/** Loads the mandates and milestones of a pack as the owner. A mandate that is there already stays as it is. */
export async function loadMandates(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const mandates = pack.mandates.map(row => ({ id: stamp.newId(), ...row, code: `${region.period}-${row.code}` }))
  await client.query(insertMandates, [JSON.stringify(mandates), stamp.now, region.period_from])
  await client.query(insertMilestones, [JSON.stringify(pack.milestones), region.region, region.period])
}
