// SPDX-License-Identifier: EUPL-1.2
import sql, { join, type Sql } from 'sql-template-tag'
import { loadFeatures } from '../../core/contract/features.ts'
import type { Reading } from '../../core/contract/handlers.ts'
import { notFound, refused } from '../../core/contract/problem.ts'
import { stillHolds } from './rules.ts'

let told: Promise<Map<string, string>> | undefined

/** What every event means, from the contracts: the Dutch sentence of the route that writes it. */
export function meanings(): Promise<Map<string, string>> {
  told ??= loadFeatures().then(
    features => new Map(features.flatMap(({ contract }) => Object.values(contract).map(({ event, says }) => [event, says] as const))),
  )
  return told
}

/** The columns of a look as it is shown. */
export const lookColumns = (
  now: string,
): Sql => sql`l.id, l.log, l.ground, l.reason, l.from_date::text as "fromDate", l.to_date::text as "toDate",
  (select p.name from core.person p where p.id = l.about_person_id) as "aboutPerson", (select o.name from core.organisation o where o.id = l.about_organisation_id) as "aboutOrganisation",
  l.role, l.action, l.record, l.result, (select p.name from core.person p where p.id = l.person_id) as person, to_json(l.known_at) #>> '{}' as "lookedAt",
  l.person_id = (select core.actor()) and l.known_at > ${now}::timestamptz - interval '1 hour' and l.known_at <= ${now}::timestamptz as open`

/** A look as the screens get it. */
export interface Look {
  id: string
  log: 'audit' | 'processing'
  ground: 'lawfulness-check' | 'internal-control' | 'integrity-security' | 'legal-proceedings'
  reason: string
  fromDate: string
  toDate: string
  aboutPerson: string | null
  aboutOrganisation: string | null
  role: string | null
  action: string | null
  record: string | null
  result: 'done' | 'refused' | 'failed' | null
  person: string | null
  lookedAt: string
  open: boolean
}

/** A look under which lines are read, with whom it is about. */
export interface Under extends Look {
  aboutPersonId: string | null
  aboutOrganisationId: string | null
}

/**
 * Reads on under a look: says so to the database, which shows lines to the person of that look only. Somebody else's look, and one of more
 * than an hour ago, give nothing: each look states its own ground.
 */
export async function lookingUnder(read: Reading, id: string, log: Look['log']): Promise<Under> {
  const [found] = await read.rows<Under & { own: boolean }>(
    sql`select ${lookColumns(read.now)}, l.about_person_id as "aboutPersonId", l.about_organisation_id as "aboutOrganisationId", l.person_id = (select core.actor()) as own
      from oversight.look l where l.id = ${id}::uuid and l.log = ${log}`,
  )
  if (!found) throw notFound()
  const { own, ...look } = found
  if (!own)
    throw refused({
      nl: 'Dit is de inzage van een ander. Begin een eigen inzage en zeg waarvoor.',
      en: 'This is the look of somebody else. Begin your own and say for what.',
    })
  if (!stillHolds(look.lookedAt, read.now))
    throw refused({
      nl: 'Deze inzage is langer dan een uur geleden. Begin een nieuwe en zeg opnieuw waarvoor.',
      en: 'This look is more than an hour ago. Begin a new one and say again for what.',
    })
  await read.rows(sql`select set_config('app.look', ${id}, true)`)
  return look
}

/** The lines of the audit log that belong to a look. Only what was stated is asked, so that the index on time or person is used. */
export function auditLines({ fromDate, toDate, aboutPersonId, aboutOrganisationId, role, action, record, result }: Under): Sql {
  const stated = [
    sql`a.written_at >= ${fromDate}::date::timestamp at time zone 'Europe/Amsterdam'`,
    sql`a.written_at < (${toDate}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`,
    ...(aboutPersonId ? [sql`a.actor_id = ${aboutPersonId}::uuid`] : []),
    ...(aboutOrganisationId ? [sql`a.organisation_id = ${aboutOrganisationId}::uuid`] : []),
    ...(role ? [sql`${role}::text = any (string_to_array(a.roles, ','))`] : []),
    ...(action ? [sql`a.action = ${action}`] : []),
    ...(result ? [sql`a.result = ${result}`] : []),
    ...(record ? [sql`(a.trace_id = ${record} or position(lower(${record}) in lower(a.object)) > 0)`] : []),
  ]
  return sql`core.audit_line a where ${join(stated, ' and ')}`
}

/** The lines of the processing log that belong to a look; row security leaves those of its data subject only. */
export const processingLines = ({ fromDate, toDate }: Under): Sql => sql`core.processing_line p
  where p.start_time >= extract(epoch from ${fromDate}::date::timestamp at time zone 'Europe/Amsterdam')::bigint * 1000
    and p.start_time < extract(epoch from (${toDate}::date + 1)::timestamp at time zone 'Europe/Amsterdam')::bigint * 1000`
