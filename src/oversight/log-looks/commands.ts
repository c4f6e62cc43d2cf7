// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { dateOf, daysBetween } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

/** A look goes back a year at most, and not into days to come. */
function refuseOddPeriod(fromDate: string, toDate: string, now: string): void {
  const errors = [
    ...(toDate < fromDate ? [{ name: '/toDate', nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' }] : []),
    ...(daysBetween(fromDate, toDate) > 366
      ? [{ name: '/fromDate', nl: 'Kies een periode van hoogstens een jaar.', en: 'Choose a period of a year at most.' }]
      : []),
    ...(fromDate > dateOf(now) ? [{ name: '/fromDate', nl: 'Kies een dag die al begonnen is.', en: 'Choose a day that has begun.' }] : []),
  ]
  if (errors.length > 0) throw invalid(errors)
}

/** Either log is asked what it can answer: the processing log one data subject, the audit log anything but that. */
function refuseOtherQuestions(log: 'audit' | 'processing', hasSubject: boolean, hasFilters: boolean): void {
  if (log === 'processing' && !hasSubject)
    throw invalid([{ name: '/subjectId', nl: 'Noem de betrokkene: soort en kenmerk.', en: 'Name the data subject: kind and identifier.' }])
  if (log === 'processing' && hasFilters)
    throw invalid([
      {
        name: '/log',
        nl: 'In het logboek van verwerkingen staat niet wie iets deed.',
        en: 'The processing log does not hold who did something.',
      },
    ])
  if (log === 'audit' && hasSubject)
    throw invalid([
      { name: '/subjectId', nl: 'Een betrokkene zoekt u in het andere logboek.', en: 'A data subject is looked for in the other log.' },
    ])
}

export const commands = {
  lookIntoLog: async (act, { log, ground, reason, fromDate, toDate, subjectType, subjectId, ...filters }) => {
    const { aboutPersonId, aboutOrganisationId, role, action, record, result } = filters
    refuseOddPeriod(fromDate, toDate, act.now)
    refuseOtherQuestions(log, subjectType !== undefined && subjectId !== undefined, Object.values(filters).some(Boolean))
    const actor = await act.actor()
    const id = act.newId()
    act.concerns([{ activity: 'logboek', id: aboutPersonId ?? actor.id, type: 'person' }])
    const [named] =
      log === 'processing' ? await act.rows<{ subject: string }>(sql`select core.pseudonym(${subjectType}, ${subjectId}) as subject`) : []
    await act.run(sql`insert into oversight.look (id, log, ground, reason, from_date, to_date, about_person_id, about_organisation_id, role, action, record, result, subject, person_id, organisation_id, known_at)
      values (${id}::uuid, ${log}, ${ground}, ${reason}, ${fromDate}::date, ${toDate}::date, ${aboutPersonId ?? null}::uuid, ${aboutOrganisationId ?? null}::uuid, ${role ?? null}, ${action ?? null},
        ${record ?? null}, ${result ?? null}, ${named?.subject ?? null}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
