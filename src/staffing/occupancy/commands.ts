// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { offerDocument } from '../../strategy/adoption/public.ts'
import type { contract } from './contract.ts'
import { paperTitle, talkingPaper } from './talking-paper.ts'

/** Refuses a day that has not come yet, and a team that is not there. */
async function refuseUnknown(act: Acting, code: string, measuredDate: string): Promise<void> {
  const [team] = await act.rows(sql`select 1 as found from staffing.team where code = ${code} limit 1`)
  if (!team) throw notFound()
  if (measuredDate > dateOf(act.now))
    throw invalid([{ name: '/measuredDate', nl: 'Deze dag ligt in de toekomst.', en: 'This day lies in the future.' }])
}

export const commands = {
  recordReading: async (act, { code, task, measuredDate, formation, occupied, deployableHours, askedHours, assignments }) => {
    await refuseUnknown(act, code, measuredDate)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into staffing.reading (id, team_code, task, measured_date, formation, occupied, deployable_hours, asked_hours, assignments, fictitious, person_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${task}, ${measuredDate}::date, ${formation}::numeric, ${occupied}::numeric, ${deployableHours}::numeric, ${askedHours}::numeric, ${assignments ?? null}::integer,
        ${/\(fictief\)$/.test(actor.name)}::boolean, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  noteImbalance: async (act, { code, measuredDate, cause, note, notPersonal }) => {
    refusePersonalData({ note }, notPersonal === 'confirmed')
    await refuseUnknown(act, code, measuredDate)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into staffing.imbalance_note (id, team_code, measured_date, cause, note, person_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${measuredDate}::date, ${cause}, ${note}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  /** Keeps a scenario; its units must be accounts of the ledger, and it posts nothing. */
  keepScenario: async (act, { title, asOfDate, lines }) => {
    const known = await act.rows<{ code: string }>(sql`select code from staffing.unit where kind <> 'whole'`)
    const codes = new Set(known.map(({ code }) => code))
    const errors = lines.flatMap(({ fromUnit, fromCategory, toUnit, toCategory }, place) => [
      ...(codes.has(fromUnit)
        ? []
        : [{ name: `/lines/${place}/fromUnit`, nl: 'Kies een onderdeel uit de lijst.', en: 'Choose a unit from the list.' }]),
      ...(codes.has(toUnit)
        ? []
        : [{ name: `/lines/${place}/toUnit`, nl: 'Kies een onderdeel uit de lijst.', en: 'Choose a unit from the list.' }]),
      ...(fromUnit === toUnit && fromCategory === toCategory
        ? [
            {
              name: `/lines/${place}/toUnit`,
              nl: 'Kies een ander onderdeel of een andere categorie.',
              en: 'Choose another unit or category.',
            },
          ]
        : []),
    ])
    if (errors.length > 0) throw invalid(errors)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into staffing.scenario (id, title, as_of_date, lines, person_id, organisation_id, known_at)
      values (${id}::uuid, ${title}, ${asOfDate}::date, ${JSON.stringify(lines)}::jsonb, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  offerTalkingPaper: async (act, { measuredDate, changes }) =>
    offerDocument(act, {
      kind: 'talking-paper',
      subject: measuredDate,
      title: paperTitle(measuredDate),
      content: await talkingPaper(act, measuredDate),
      changes,
    }),
} satisfies Commands<typeof contract>
