// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import type { contract } from './contract.ts'
import { fits, type Measure, type Theme } from './rules.ts'

interface Found {
  theme: Theme | null
  left: number | null
  unaccounted: number
}

/** The fund as it stands in this measure, and whether the district is known. */
async function find(act: Acting, code: string, measure: Measure, area: string | undefined): Promise<Found> {
  const [fund] =
    await act.rows<Found>(sql`select f.theme, (s.allotted - s.claimed)::float8 as left, (s.spent - s.accounted)::float8 as unaccounted
    from staffing.fund f join staffing.fund_state s on s.code = f.code and s.measure = ${measure} where f.code = ${code}`)
  if (!fund) throw notFound()
  if (area) {
    const [known] = await act.rows(sql`select 1 as found from partners.area_state where code = ${area} and kind = 'district' limit 1`)
    if (!known) throw invalid([{ name: '/area', nl: 'Kies een district uit de lijst.', en: 'Choose a district from the list.' }])
  }
  return fund
}

/** Recording a claim and what became of it. The sums are looked at here for the sentence, and in the database for certain. */
export const commands = {
  claimFund: async (act, { code, measure, amount, area, theme, purpose, decision, decisionId, decidedDate }) => {
    const fund = await find(act, code, measure, area)
    const errors = []
    if (fund.left !== null && amount > fund.left)
      errors.push({ name: '/amount', nl: `Er is nog ${fund.left} te verdelen.`, en: `There is ${fund.left} left to divide.` })
    if (!fits(fund.theme, theme ?? null))
      errors.push({ name: '/theme', nl: 'Het fonds is voor een ander thema.', en: 'The fund is meant for another theme.' })
    if (decidedDate > dateOf(act.now))
      errors.push({ name: '/decidedDate', nl: 'Deze dag ligt in de toekomst.', en: 'This day lies in the future.' })
    if (errors.length > 0) throw invalid(errors)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into staffing.fund_claim (id, fund_code, measure, amount, area_code, theme, purpose, decision, decision_id, decided_date, person_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${measure}, ${amount}::numeric, ${area ?? null}, ${theme ?? null}, ${purpose}, ${decision}, ${decisionId ?? null}::uuid, ${decidedDate}::date, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  accountForFund: async (act, { code, kind, measure, amount, year, area, theme, statement }) => {
    const fund = await find(act, code, measure, area)
    if (kind === 'accounted' && amount > fund.unaccounted)
      throw invalid([
        {
          name: '/amount',
          nl: `Er is nog ${fund.unaccounted} besteed en niet verantwoord.`,
          en: `There is ${fund.unaccounted} spent and not accounted for.`,
        },
      ])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into staffing.fund_entry (id, fund_code, kind, measure, amount, year, area_code, theme, statement, person_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${kind}, ${measure}, ${amount}::numeric, ${year}::integer, ${area ?? null}, ${theme ?? null}, ${statement}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
