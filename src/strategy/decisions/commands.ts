// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'
import { putProposal, recordDecision } from './recording.ts'

/** The organisations with these codes; all that do not exist are named at once, at the field where they stand. */
async function organisations(act: Acting, codes: readonly string[], fieldOf: (index: number) => string): Promise<string[]> {
  const rows = await act.rows<{ id: string; code: string }>(
    sql`select id, code from core.organisation where code = any(${[...codes]}::text[])`,
  )
  const found = new Map(rows.map(({ id, code }) => [code, id]))
  const missing = codes.flatMap((code, index) => (found.has(code) ? [] : [index]))
  if (missing.length > 0)
    throw invalid(
      missing.map(index => ({
        name: fieldOf(index),
        nl: `Er is geen organisatie met de code ${codes[index]}.`,
        en: `There is no organisation with the code ${codes[index]}.`,
      })),
    )
  return codes.map(code => found.get(code) ?? '')
}

async function organisation(act: Acting, code: string, field: string): Promise<string> {
  const [id] = await organisations(act, [code], () => field)
  return id ?? ''
}

/** The acts on proposals and decisions; each inserts facts signed by the one who acts. */
export const commands = {
  propose: async (act, input) => ({ id: await putProposal(act, input) }),

  recordHearing: async (act, { id, organisation: code, stand, remark, heardDate }) => {
    const consulted = await organisation(act, code, '/organisation')
    const by = await act.actor()
    await act.run(sql`insert into strategy.hearing (id, proposal_id, consulted_id, stand, remark, heard_date, recorded_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${consulted}::uuid, ${stand}, ${remark ?? null}, ${heardDate}::date, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  vote: async (act, { id, member: code, choice }) => {
    const member = await organisation(act, code, '/member')
    const by = await act.actor()
    await act.run(sql`insert into strategy.vote (proposal_id, member_id, choice, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${member}::uuid, ${choice}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  decide: async (act, { id, asks, ...taken }) => {
    const [proposal] = await act.rows<{ body: string }>(sql`select body_code as body from strategy.proposal where id = ${id}::uuid`)
    if (!proposal) throw notFound()
    const executors = await organisations(
      act,
      asks.map(({ executor }) => executor),
      index => `/asks/${index}/executor`,
    )
    return recordDecision(act, {
      ...taken,
      bodyCode: proposal.body,
      proposalId: id,
      asks: asks.map(({ asks: what, dueDate }, index) => ({ asks: what, dueDate, executorId: executors[index] ?? '' })),
    })
  },

  correct: async (act, { id, asks, ...taken }) => {
    const [corrected] = await act.rows<{ body: string }>(sql`select body_code as body from strategy.decision where id = ${id}::uuid`)
    if (!corrected) throw notFound()
    const executors = await organisations(
      act,
      asks.map(({ executor }) => executor),
      index => `/asks/${index}/executor`,
    )
    return recordDecision(act, {
      ...taken,
      outcome: 'adopted',
      means: 'consensus',
      bodyCode: corrected.body,
      correctsId: id,
      asks: asks.map(({ asks: what, dueDate }, index) => ({ asks: what, dueDate, executorId: executors[index] ?? '' })),
    })
  },

  dissent: async (act, { id, member: code, reason }) => {
    const member = await organisation(act, code, '/member')
    const by = await act.actor()
    await act.run(sql`insert into strategy.dissent (decision_id, member_id, reason, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${member}::uuid, ${reason}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
