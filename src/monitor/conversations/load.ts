// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

const insert = `
  insert into monitor.conversation_guide (region, period, theme, version, name_nl, name_en, opening_nl, opening_en, questions_nl, questions_en, closing_nl, closing_en, minutes,
    source_code, passage, unconfirmed_because)
  select $2, $3, g.theme, g.version, g.name, g.name_en, g.opening, g.opening_en, regexp_split_to_array(g.questions, ';\\s*'), regexp_split_to_array(g.questions_en, ';\\s*'),
    g.closing, g.closing_en, g.minutes, g.source, g.passage, case when g.status = 'te bevestigen' then g.reason end
  from jsonb_to_recordset($1) as g (theme text, version integer, name text, name_en text, opening text, opening_en text, questions text, questions_en text, closing text, closing_en text,
    minutes integer, source text, passage text, status text, reason text)
  on conflict (region, period, theme, version) do nothing`

/** Loads the guides of a pack as the owner. A version that is there already stays as it is: conversations were held with it. */
export async function loadGuides(client: pg.ClientBase, pack: Pack): Promise<void> {
  const [region] = pack.region
  if (region) await client.query(insert, [JSON.stringify(pack.conversationGuides), region.region, region.period])
}
