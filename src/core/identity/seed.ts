// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Clock, systemClock } from '../time/clock.ts'
import { type DemoPerson, demoPeople, demoPersonCodes, ownSubjects, subjectOf } from './people.ts'

/** First day of the roles of our own people: the year in which the strategy of the demonstration was prepared. */
const rolesFrom = '2018-01-01'

/** An own organisation stands in for a code that another region does not have; the nth person of a kind gets the nth organisation. */
async function findOrganisation(owner: pg.Pool, { code, kind }: DemoPerson['at']): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from core.organisation where code = $1 or kind = $2 order by code = $1 desc, code limit 1',
    [code, kind],
  )
  return rows[0]?.id ?? null
}

async function addPerson(
  owner: pg.Pool,
  clock: Clock,
  subject: string,
  name: string,
  fictitious: boolean,
  errand: { nl: string; en: string } | null,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into core.person (id, subject, name, fictitious, errand_nl, errand_en) values ($1, $2, $3, $4, $5, $6)
     on conflict (subject) do update set name = excluded.name, errand_nl = excluded.errand_nl, errand_en = excluded.errand_en returning id`,
    [clock.newId(), subject, name, fictitious, errand?.nl ?? null, errand?.en ?? null],
  )
  return rows[0]!.id
}

async function addAssignment(owner: pg.Pool, clock: Clock, person: string, organisation: string, role: string): Promise<void> {
  await owner.query(
    `insert into core.assignment (id, person_id, organisation_id, role, valid_from) values ($1, $2, $3, $4, $5)
     on conflict (person_id, organisation_id, role, valid_from) do nothing`,
    [clock.newId(), person, organisation, role, rolesFrom],
  )
}

/** Adds the people of the demonstration to the organisations that are there; again and again with the same result. Returns how many found a place. */
export async function seedPeople(owner: pg.Pool, clock: Clock = systemClock): Promise<number> {
  let placed = 0
  for (const code of demoPersonCodes) {
    const person: DemoPerson = demoPeople[code]
    const organisation = await findOrganisation(owner, person.at)
    if (!organisation) continue
    const id = await addPerson(owner, clock, subjectOf(code), person.name, true, person.errand)
    await addAssignment(owner, clock, id, organisation, person.role)
    placed += 1
  }
  return placed
}

/** Adds the operator, as whom the command line acts, at the bureau of the region or else at its first organisation; null when there is none yet. */
export async function seedOperator(owner: pg.Pool, clock: Clock = systemClock): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>(`select id from core.organisation order by kind <> 'bureau', code limit 1`)
  if (!rows[0]) return null
  const id = await addPerson(owner, clock, subjectOf('operator'), 'Beheer op de opdrachtregel', false, null)
  await addAssignment(owner, clock, id, rows[0].id, 'operator')
  return id
}

/** How many invented people the database holds: production does not start while there are any. */
export async function countFictitious(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ found: number }>('select count(*)::integer as found from core.person where fictitious')
  return rows[0]!.found
}

/** How many people the database holds that are neither invented nor the product's own. */
export async function countReal(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ found: number }>(
    'select count(*)::integer as found from core.person where not fictitious and not starts_with(subject, $1)',
    [ownSubjects],
  )
  return rows[0]!.found
}
