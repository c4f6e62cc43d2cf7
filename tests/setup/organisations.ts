// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

const few = [
  ['BUREAU-VEILIGHEIDSCOALITIE', 'bureau', 'Bureau Veiligheidscoalitie Midden-Nederland'],
  ['RVC', 'college', 'Regionaal Veiligheidscollege'],
  ['GM0344', 'municipality', 'Gemeente Utrecht'],
  ['GM0339', 'municipality', 'Gemeente Renswoude'],
  ['OM-MIDDEN-NEDERLAND', 'prosecution', 'Openbaar Ministerie Midden-Nederland'],
  ['RE03', 'police-unit', 'Politie Midden-Nederland'],
  ['POLITIE-STAD-UTRECHT', 'police-district', 'Politie district Stad-Utrecht'],
  ['TASKFORCE-ONDERMIJNING', 'taskforce', 'Taskforce Georganiseerde Ondermijnende Criminaliteit'],
  ['VEILIGHEIDSHUIZEN', 'care', 'Veiligheidshuizen'],
  ['RIEC', 'other', 'RIEC Midden-Nederland'],
]

/** The few organisations that the people of the demonstration work for, where no region pack is loaded. */
export async function addOrganisations(owner: pg.Pool): Promise<void> {
  for (const [code, kind, name] of few)
    await owner.query('insert into core.organisation (id, code, kind, name) values ($1, $2, $3, $4) on conflict (code) do nothing', [
      randomUUID(),
      code,
      kind,
      name,
    ])
}
