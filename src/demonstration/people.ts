// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import type { Role } from '../core/access/roles.ts'
import { ownSubjects } from '../core/identity/people.ts'
import type { Clock } from '../core/time/clock.ts'

/** Which roles an organisation of a kind gets somebody for, with the word that makes the name. */
const needed: readonly { kind: string; role: Role; word: string }[] = [
  { kind: 'municipality', role: 'mayor', word: 'Burgemeester' },
  { kind: 'municipality', role: 'safety_adviser', word: 'Adviseur' },
  { kind: 'taskforce', role: 'taskforce_secretary', word: 'Secretaris' },
  { kind: 'police-district', role: 'neighbourhood_officer', word: 'Wijkagent' },
]

const places = `
  select o.id, o.code, o.name from core.organisation o
  where o.kind = $1 and not exists (select from core.assignment a where a.organisation_id = o.id and a.role = $2)
    and (o.kind <> 'municipality' or o.code in (select m.area_code from partners.region_municipality m))
  order by o.code collate "C"`

/**
 * Gives every municipality a mayor and an adviser, every taskforce a secretary and every police district an officer, where the thirteen
 * people of the demonstration left the place open. Their names are the role, the organisation and "(fictief)": evidently nobody. They are
 * not on the sign-in page. Doing it again adds nothing. Returns how many came.
 */
export async function addPeople(owner: pg.Pool, clock: Clock, since = '2018-01-01'): Promise<number> {
  let added = 0
  for (const { kind, role, word } of needed) {
    const { rows } = await owner.query<{ id: string; code: string; name: string }>(places, [kind, role])
    for (const { id, code, name } of rows) {
      const person = clock.newId()
      await owner.query('insert into core.person (id, subject, name, fictitious) values ($1, $2, $3, true)', [
        person,
        `${ownSubjects}years:${code.toLowerCase()}:${role}`,
        `${word} ${name.replace(/^Gemeente |^Politie district /, '')} (fictief)`,
      ])
      await owner.query('insert into core.assignment (id, person_id, organisation_id, role, valid_from) values ($1, $2, $3, $4, $5)', [
        clock.newId(),
        person,
        id,
        role,
        since,
      ])
      added += 1
    }
  }
  return added
}
