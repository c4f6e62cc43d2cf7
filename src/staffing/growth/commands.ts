// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { offerDocument } from '../../strategy/adoption/public.ts'
import { postMovements } from '../ledger/public.ts'
import type { contract } from './contract.ts'
import { planOf, planTitle } from './plan.ts'
import { type Category, mayEarmark, type Theme } from './rules.ts'

interface Found {
  kind: 'growth' | 'transfer'
  says: string
  from: string | null
  to: string | null
  category: Category
  theme: Theme | null
  fund: string | null
  open: number
  units: string[]
}

export const commands = {
  /** Posts a part of an expected change into the ledger, between two accounts, and ties the posting to the change, its theme and its fund. */
  postExpectedChange: async (act, { code, fte, startDate, decision, decisionDate, ...chosen }) => {
    const [change] =
      await act.rows<Found>(sql`select c.kind, c.says, c.from_unit as from, c.to_unit as to, c.category, c.theme, c.fund_code as fund, s.open::float8 as open,
        array(select u.code from staffing.unit u where u.kind <> 'whole') as units
      from staffing.expected_change c join staffing.expected_change_state s on s.code = c.code where c.code = ${code}`)
    if (!change) throw notFound()
    const fromUnit = chosen.fromUnit ?? change.from
    const toUnit = chosen.toUnit ?? change.to
    const theme = chosen.theme ?? change.theme
    const errors = []
    if (fte > change.open)
      errors.push({ name: '/fte', nl: `Er is nog ${change.open} fte te boeken.`, en: `There is ${change.open} fte left to post.` })
    for (const [name, unit] of [
      ['/fromUnit', fromUnit],
      ['/toUnit', toUnit],
    ] as const)
      if (!unit || !change.units.includes(unit))
        errors.push({ name, nl: 'Kies een onderdeel uit de lijst.', en: 'Choose a unit from the list.' })
    if (fromUnit && fromUnit === toUnit) errors.push({ name: '/toUnit', nl: 'Kies een ander onderdeel.', en: 'Choose another unit.' })
    if (!mayEarmark(change.theme, theme))
      errors.push({ name: '/theme', nl: 'Deze plaatsen zijn voor een ander thema.', en: 'These places are for another theme.' })
    if (errors.length > 0 || !fromUnit || !toUnit) throw invalid(errors)
    const category = chosen.category ?? change.category
    const { postingIds } = await postMovements(act, { decision, decisionDate: decisionDate ?? null }, [
      { kind: change.kind, fromUnit, fromCategory: category, toUnit, toCategory: category, fte, startDate, reason: change.says },
    ])
    const actor = await act.actor()
    const [id] = postingIds
    if (!id) throw notFound()
    await act.run(sql`insert into staffing.expected_posting (posting_id, change_code, fund_code, theme, person_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${change.fund}, ${theme}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  /** Offers the plan of a day for adoption; the same day again is a next version that says what changed. */
  offerFormationPlan: async (act, { asOfDate, changes }) =>
    offerDocument(act, {
      kind: 'formation-plan',
      subject: asOfDate,
      title: planTitle(asOfDate),
      content: await planOf(act, asOfDate),
      changes,
    }),
} satisfies Commands<typeof contract>
