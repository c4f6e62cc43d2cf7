// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** Loads the changes that a plan announces, as the owner, after the funds and the units. Loading again adds nothing and changes nothing that was posted on. */
export async function loadExpectedChanges(client: pg.ClientBase, pack: Pack): Promise<void> {
  await client.query(
    `insert into staffing.expected_change (code, place, kind, fund_code, expected_date, fte, from_unit, to_unit, category, theme, workplace, says, says_en, decision, decision_date, source_code, passage, unconfirmed_because)
     select g.code, g."order", g.kind, g.fund, g.date, g.fte, g.from_unit, g.to_unit, g.category, g.theme, g.workplace, g.text, g.text_en, g.decision, g.decision_date, g.source, g.passage,
       case when g.status = 'te bevestigen' then g.reason end
     from jsonb_to_recordset($1) as g (code text, "order" integer, kind text, fund text, date date, fte numeric, from_unit text, to_unit text, category text, theme text, workplace text, text text, text_en text,
       decision text, decision_date date, source text, passage text, status text, reason text)
     on conflict (code) do nothing`,
    [JSON.stringify(pack.formationSteps)],
  )
  await client.query(
    `insert into staffing.theme_priority (theme, priority_id)
     select g.earmark, p.id from jsonb_to_recordset($1) as g (code text, continues text, earmark text) join strategy.joint_priority p on p.code = coalesce(g.continues, g.code)
     where g.earmark is not null on conflict do nothing`,
    [JSON.stringify(pack.priorities)],
  )
}
