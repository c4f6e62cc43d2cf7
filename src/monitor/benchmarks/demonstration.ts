// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

const [benchmark, context] = ['5d0c2f7e-41a3-4b6e-9c55-0b7f3e1a9d21', '8e9b7c64-2f0d-4a57-8a31-c4d2e6f0b813']

/** Announces one comparison in a demonstration, long enough ago for everybody to see it, with the made-up context of one municipality. */
export async function announceExample(owner: pg.Pool): Promise<void> {
  await owner.query(
    `insert into monitor.benchmark (id, offence, year, reason, opened_date, context_until, person_id, organisation_id, known_at)
     select $1::uuid, '1.1.1', 2022, 'Voorbeeld: om te zien waar woninginbraak meer aandacht vraagt dan in vergelijkbare gemeenten.', '2023-12-01', '2024-01-15',
       p.person_id, p.organisation_id, '2023-12-01T09:00:00Z'
     from core.assignment p where p.role = 'bureau_coordinator' and exists (select from monitor.offence where code = '1.1.1') order by p.person_id limit 1 on conflict do nothing`,
    [benchmark],
  )
  await owner.query(
    `insert into monitor.benchmark_context (id, benchmark_id, body, person_id, organisation_id, known_at)
     select $2::uuid, b.id, 'Voorbeeld van context, verzonnen: in dit jaar was er een reeks inbraken in één wijk, die in het voorjaar is gestopt.',
       p.person_id, p.organisation_id, '2023-12-20T09:00:00Z'
     from monitor.benchmark b, core.assignment p join core.organisation o on o.id = p.organisation_id and o.code = 'GM0344'
     where b.id = $1::uuid and p.role = 'safety_adviser' order by p.person_id limit 1 on conflict do nothing`,
    [benchmark, context],
  )
}
