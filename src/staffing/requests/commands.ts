// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { refusePersonalData } from '../../core/personal-data/refuse.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { refuseImpossible, sayingWhatIsShort } from '../ledger/public.ts'
import type { contract } from './contract.ts'
import { type AskedMovement, type Budget, budgetEffect, budgetHolds } from './rules.ts'

/** Who acts and for whom, for the row of an act. */
async function signed(act: Acting) {
  const { id, organisation, roles } = await act.actor()
  return { by: id, organisation: organisation.id, roles }
}

function refuseFuture(name: string, date: string, now: string): void {
  if (date <= dateOf(now)) return
  throw invalid([{ name, nl: 'Deze dag moet nog komen.', en: 'This day is still to come.' }])
}

/** A swap within the budget shows its rates and may not cost more; what costs more says so. */
async function refuseWrongBudget(
  act: Acting,
  budget: Budget,
  lines: readonly (Omit<AskedMovement, 'fromOutside' | 'toOutside'> & { fromUnit: string; toUnit: string })[],
) {
  const outside = new Set(
    (await act.rows<{ code: string }>(sql`select code from staffing.unit where kind = 'outside'`)).map(({ code }) => code),
  )
  const effect = budgetEffect(
    lines.map(line => ({ ...line, fromOutside: outside.has(line.fromUnit), toOutside: outside.has(line.toUnit) })),
  )
  if (budgetHolds(budget, effect)) return
  throw invalid([
    effect === null
      ? {
          name: '/budget',
          nl: 'Geef bij een ruil binnen het budget van beide functies het jaarbedrag.',
          en: 'For a swap within the budget give the yearly amount of both functions.',
        }
      : {
          name: '/budget',
          nl: `Volgens de jaarbedragen is het verschil ${effect} euro per jaar; dat past niet bij wat u over het budget zegt.`,
          en: `By the yearly amounts the difference is ${effect} euros a year; that does not fit what you say of the budget.`,
        },
  ])
}

export const commands = {
  requestFormation: async (act, { title, unit, proposal, functionName, reason, budget, consulted, attachments, lines, notPersonal }) => {
    refusePersonalData({ title, functionName, reason, consulted }, notPersonal === 'confirmed')
    await refuseImpossible(act, lines, 'lines')
    await refuseWrongBudget(act, budget, lines)
    const { by, organisation } = await signed(act)
    const id = act.newId()
    await act.run(sql`insert into staffing.request (id, title, unit_code, proposal_code, function_name, reason, budget, consulted, attachments, lines, person_id, organisation_id, known_at)
      values (${id}::uuid, ${title}, ${unit}, ${proposal ?? null}, ${functionName}, ${reason}, ${budget}, ${consulted}, ${attachments ?? []}::text[], ${JSON.stringify(lines)}::jsonb,
        ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  endorseRequest: async (act, { id, note, notPersonal }) => {
    refusePersonalData({ note }, notPersonal === 'confirmed')
    const { by, organisation } = await signed(act)
    await act.run(sql`insert into staffing.request_endorsement (request_id, note, person_id, organisation_id, known_at)
      values (${id}::uuid, ${note}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  adviseOnRequest: async (act, { id, advice, note, advisedDate, notPersonal }) => {
    refusePersonalData({ note }, notPersonal === 'confirmed')
    refuseFuture('/advisedDate', advisedDate, act.now)
    const { by, organisation } = await signed(act)
    await act.run(sql`insert into staffing.request_advice (request_id, advice, note, body_code, advised_date, person_id, organisation_id, known_at)
      values (${id}::uuid, ${advice}, ${note}, 'ADVIESCOLLEGE', ${advisedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  withdrawRequest: async (act, { id, reason, notPersonal }) => {
    refusePersonalData({ reason }, notPersonal === 'confirmed')
    const { by, organisation } = await signed(act)
    await act.run(sql`insert into staffing.request_withdrawal (request_id, reason, person_id, organisation_id, known_at)
      values (${id}::uuid, ${reason}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  decideRequest: async (act, { id, outcome, decision, reason, decidedDate, notPersonal }) => {
    refusePersonalData({ decision, reason }, notPersonal === 'confirmed')
    refuseFuture('/decidedDate', decidedDate, act.now)
    const { by, organisation, roles } = await signed(act)
    const byMandate = !roles.includes('mayor') && !roles.includes('chief_prosecutor')
    await sayingWhatIsShort(
      act.run(sql`insert into staffing.request_decision (request_id, outcome, by_mandate, decision, reason, decided_date, person_id, organisation_id, known_at)
        values (${id}::uuid, ${outcome}, ${byMandate}, ${decision}, ${reason}, ${decidedDate}::date, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`),
    )
    return { id }
  },

  limitMandate: async (act, { limit, validFromDate, decision }) => {
    refusePersonalData({ decision }, false)
    const { by, organisation } = await signed(act)
    const id = act.newId()
    await act.run(sql`insert into staffing.mandate_limit (id, fte_limit, valid_from, decision, person_id, organisation_id, known_at)
      values (${id}::uuid, ${limit}::numeric, ${validFromDate}::date, ${decision}, ${by}::uuid, ${organisation}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
