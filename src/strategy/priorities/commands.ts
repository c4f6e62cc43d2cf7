// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { putProposal } from '../decisions/public.ts'
import type { contract } from './contract.ts'

type Fault = Parameters<typeof invalid>[0][number]
interface Asked {
  entersId?: string | undefined
  leavesId?: string | undefined
  exception?: string | undefined
  most?: number | undefined
  startsDate: string
}

/** What is wrong with a change before the college sees it, all at once. Whether there is room the database judges when the college decides. */
async function faultsOf(act: Acting, { entersId, leavesId, exception, most, startsDate }: Asked): Promise<Fault[]> {
  const running = await act.rows<{ id: string }>(sql`select priority_id as id from strategy.priority_running(${startsDate}::date)`)
  const runs = (id: string): boolean => running.some(one => one.id === id)
  const faults: Fault[] = []
  if (!entersId && !leavesId && most === undefined)
    faults.push({
      name: '/entersId',
      nl: 'Noem wat erbij komt, wat eraf gaat of hoeveel het er mogen zijn.',
      en: 'Name what comes in, what goes out or how many there may be.',
    })
  if (entersId && runs(entersId))
    faults.push({
      name: '/entersId',
      nl: 'Dit is op die dag al een gezamenlijke prioriteit.',
      en: 'This is a joint priority on that day already.',
    })
  if (leavesId && !runs(leavesId))
    faults.push({ name: '/leavesId', nl: 'Dit is op die dag geen gezamenlijke prioriteit.', en: 'This is no joint priority on that day.' })
  if (exception && (!entersId || leavesId))
    faults.push({
      name: '/exception',
      nl: 'Een uitzondering hoort bij een prioriteit erbij zonder een eraf.',
      en: 'An exception belongs to a priority in without one out.',
    })
  return faults
}

async function organisation(act: Acting, code: string, name: string): Promise<string> {
  const [found] = await act.rows<{ id: string }>(sql`select id from core.organisation where code = ${code}`)
  if (found) return found.id
  throw invalid([{ name, nl: 'Er is geen organisatie met deze code.', en: 'There is no organisation with this code.' }])
}

/** The acts that prepare and complete a change of the joint priorities; the change itself is carried out by the decision of the college. */
export const commands = {
  namePriority: async (act, { code, nameNl, nameEn, body }) => {
    const by = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.joint_priority (id, code, name_nl, name_en, body_code, named_by_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${nameNl}, ${nameEn}, ${body ?? null}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  proposeChange: async (act, { title, text, why, ...asked }) => {
    const faults = await faultsOf(act, asked)
    if (faults.length > 0) throw invalid(faults)
    const [college] = await act.rows<{ code: string }>(sql`select code from core.organisation where kind = 'college' order by code limit 1`)
    if (!college) throw notFound()
    const id = await putProposal(act, { bodyCode: college.code, title, text, why })
    await act.run(sql`insert into strategy.priority_change (proposal_id, enters_id, leaves_id, exception, most, starts_date, known_at)
      values (${id}::uuid, ${asked.entersId ?? null}::uuid, ${asked.leavesId ?? null}::uuid, ${asked.exception ?? null}, ${asked.most ?? null}::integer, ${asked.startsDate}::date, ${act.now}::timestamptz)`)
    return { id }
  },

  handOver: async (act, { id, what, receiver, handedDate }) => {
    const by = await act.actor()
    if (handedDate > dateOf(act.now))
      throw invalid([{ name: '/handedDate', nl: 'Een overdracht ligt niet in de toekomst.', en: 'A handover does not lie in the future.' }])
    const to = await organisation(act, receiver, '/receiver')
    await act.run(sql`insert into strategy.priority_handover (id, exit_id, what, receiver_id, handed_date, recorded_by_id, organisation_id, known_at)
      values (${act.newId()}::uuid, ${id}::uuid, ${what}, ${to}::uuid, ${handedDate}::date, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  discharge: async (act, { id, decisionId, body, words }) => {
    const by = await act.actor()
    await organisation(act, body, '/body')
    await act.run(sql`insert into strategy.priority_discharge (exit_id, decision_id, body_code, words, recorded_by_id, organisation_id, known_at)
      values (${id}::uuid, ${decisionId}::uuid, ${body}, ${words}, ${by.id}::uuid, ${by.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
