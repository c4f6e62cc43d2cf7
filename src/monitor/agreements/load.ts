// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Pack } from '../../partners/region-pack/public.ts'

/** The identifiers and the known time of a load. */
interface Stamp {
  newId(): string
  now: string
}

const insertAgreements = `
  insert into monitor.agreement (id, code, partner_id, promise_nl, promise_en, norm_nl, norm_en, period, source, passage, to_confirm, agreed_date, known_at)
  select g.id, g.code, o.id, g.promise, g.promise_en, g.norm, g.norm_en, daterange(g.from_date, g.to_date, '[]'), g.source, g.passage,
    case when g.status = 'te bevestigen' then g.reason end, g.from_date, $2
  from jsonb_to_recordset($1) as g (id uuid, code text, partner text, promise text, promise_en text, norm text, norm_en text, from_date date, to_date date,
    source text, passage text, status text, reason text)
  join core.organisation o on o.code = g.partner
  on conflict (code) do nothing`

/** Loads the performance agreements of a pack as the owner. One that is there already stays as it is. */
export async function loadAgreements(client: pg.ClientBase, pack: Pack, stamp: Stamp): Promise<void> {
  const [region] = pack.region
  if (!region) return
  const rows = pack.agreements.map(row => ({ id: stamp.newId(), ...row, code: `${region.period}-${row.code}` }))
  await client.query(insertAgreements, [JSON.stringify(rows), stamp.now])
}
