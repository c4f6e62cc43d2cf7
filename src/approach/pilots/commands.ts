// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { giveNotice } from '../../core/notices/give.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'

const unknown = (name: string) => invalid([{ name, nl: 'Kies partners van deze regio.', en: 'Choose partners of this region.' }])

/** The organisations with these codes; one that is not known is refused. */
async function partnersOf(act: Acting, codes: readonly string[], name: string): Promise<string[]> {
  const found = await act.rows<{ id: string }>(sql`select id from core.organisation where code = any(${codes}::text[]) order by code`)
  if (found.length < new Set(codes).size) throw unknown(name)
  return found.map(({ id }) => id)
}

async function addPartner(act: Acting, pilot: string, partner: string, author: string): Promise<void> {
  await act.run(sql`insert into approach.pilot_partner (pilot_id, partner_id, author_id, known_at)
    values (${pilot}::uuid, ${partner}::uuid, ${author}::uuid, ${act.now}::timestamptz)`)
  await giveNotice(act, {
    kind: 'pilot-joined',
    about: `/pilots/${pilot}`,
    aboutId: pilot,
    to: { role: 'safety_adviser', organisation: partner },
  })
}

/** Starting a pilot, who takes part, what worked and what is decided: each a fact with a name. */
export const commands = {
  startPilot: async (act, { title, hypothesis, stopRule, dataAgreed, fromDate, toDate, feature, partners }) => {
    const joined = await partnersOf(act, partners, '/partners')
    const wrong = [
      ...(fromDate < dateOf(act.now)
        ? [{ name: '/fromDate', nl: 'Leg een pilot vast voordat hij begint.', en: 'Record a pilot before it begins.' }]
        : []),
      ...(toDate > fromDate ? [] : [{ name: '/toDate', nl: 'De pilot eindigt na het begin.', en: 'The pilot ends after it begins.' }]),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into approach.pilot (id, title, hypothesis, stop_rule, data_agreed, from_date, to_date, feature, author_id, organisation_id, known_at)
      values (${id}::uuid, ${title}, ${hypothesis}, ${stopRule}, ${dataAgreed}, ${fromDate}::date, ${toDate}::date, ${feature ?? null}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    for (const partner of joined) await addPartner(act, id, partner, actor.id)
    return { id }
  },

  addPilotPartner: async (act, { id, partner }) => {
    const [joined = ''] = await partnersOf(act, [partner], '/partner')
    const actor = await act.actor()
    await addPartner(act, id, joined, actor.id)
    return { id }
  },

  evaluatePilot: async (act, { id, worked, forWhom, workedNot, verdict, notPersonal }) => {
    refusePersonalData({ worked, forWhom, workedNot }, notPersonal === 'confirmed')
    const actor = await act.actor()
    const made = act.newId()
    await act.run(sql`insert into approach.pilot_evaluation (id, pilot_id, worked, for_whom, worked_not, verdict, author_id, organisation_id, known_at)
      values (${made}::uuid, ${id}::uuid, ${worked}, ${forWhom}, ${workedNot}, ${verdict}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id: made }
  },

  decideOnPilot: async (act, { id, outcome, reason, decision, decidedDate }) => {
    if (decidedDate > dateOf(act.now))
      throw invalid([
        { name: '/decidedDate', nl: 'Een besluit kan niet in de toekomst liggen.', en: 'A decision cannot lie in the future.' },
      ])
    const actor = await act.actor()
    await act.run(sql`insert into approach.pilot_decision (pilot_id, outcome, reason, decision, decided_date, author_id, organisation_id, known_at)
      values (${id}::uuid, ${outcome}, ${reason}, ${decision}, ${decidedDate}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
