// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../../core/contract/handlers.ts'
import { invalid } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'

/** What a decision asks of an organisation (its identifier), before a day if it names one. */
export interface Asked {
  executorId: string
  asks: string
  dueDate?: string | null
}

/** A decision as a body took it. `proposalId` or `correctsId` is there; conditions and requests belong to it for good. */
export interface Taken {
  bodyCode: string
  proposalId?: string | null
  correctsId?: string | null
  outcome: 'adopted' | 'rejected' | 'deferred'
  means: 'votes' | 'consensus'
  consensusNote?: string | null
  title: string
  text: string
  conditions?: readonly string[]
  decidedDate: string
  asks?: readonly Asked[]
}

/** A recorded decision: its identifier and the number people cite (RVC-2019-3). */
export interface Recorded {
  id: string
  reference: string
}

function refuseFuture(taken: Taken, now: string): void {
  if (taken.decidedDate <= dateOf(now)) return
  throw invalid([
    {
      name: '/decidedDate',
      nl: 'Een besluit kan niet in de toekomst genomen zijn.',
      en: 'A decision cannot have been taken in the future.',
    },
  ])
}

async function refuseEmptyVote(act: Acting, taken: Taken): Promise<void> {
  if (taken.means !== 'votes') return
  const [vote] = await act.rows(sql`select 1 as found from strategy.vote where proposal_id = ${taken.proposalId ?? null}::uuid limit 1`)
  if (vote) return
  throw invalid([
    {
      name: '/means',
      nl: 'Er zijn nog geen stemmen vastgelegd. Leg de stemmen vast of kies consensus.',
      en: 'No votes were recorded yet. Record the votes or choose consensus.',
    },
  ])
}

/** Records a decision with everything it asks, in the transaction of this act; the database gives it its number. */
export async function recordDecision(act: Acting, taken: Taken): Promise<Recorded> {
  refuseFuture(taken, act.now)
  await refuseEmptyVote(act, taken)
  const by = await act.actor()
  const id = act.newId()
  await act.run(sql`insert into strategy.decision (id, body_code, decided_date, proposal_id, corrects_id, outcome, means, consensus_note, title, text, conditions, recorded_by_id, organisation_id, known_at)
    values (${id}::uuid, ${taken.bodyCode}, ${taken.decidedDate}::date, ${taken.proposalId ?? null}::uuid, ${taken.correctsId ?? null}::uuid, ${taken.outcome}, ${taken.means}, ${taken.consensusNote ?? null},
      ${taken.title}, ${taken.text}, ${[...(taken.conditions ?? [])]}::text[], ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
  for (const asked of taken.asks ?? [])
    await act.run(sql`insert into strategy.decision_request (id, decision_id, executor_id, asks, due_date, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${asked.executorId}::uuid, ${asked.asks}, ${asked.dueDate ?? null}::date, ${act.now}::timestamptz)`)
  const [row] = await act.rows<{ reference: string }>(sql`select reference from strategy.decision where id = ${id}::uuid`)
  return { id, reference: row?.reference ?? '' }
}

/** Puts a proposal to a body; returns its identifier. */
export async function putProposal(
  act: Acting,
  { bodyCode, title, text, why }: { bodyCode: string; title: string; text: string; why: string },
): Promise<string> {
  const by = await act.actor()
  const id = act.newId()
  await act.run(sql`insert into strategy.proposal (id, body_code, title, text, why, proposed_by_id, organisation_id, known_at)
    values (${id}::uuid, ${bodyCode}, ${title}, ${text}, ${why}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
  return id
}
