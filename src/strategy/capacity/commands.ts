// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'

/** The organisation whose hours it is about stands in the row, so that only its own people can add to it. */
async function partnerOf(act: Acting, code: string): Promise<string> {
  const [found] = await act.rows<{ id: string }>(sql`select id from core.organisation where code = ${code}`)
  if (!found) throw notFound()
  return found.id
}

async function arePriorities(act: Acting, ids: readonly string[]): Promise<boolean> {
  const found = await act.rows<{ id: string }>(sql`select id from strategy.item where kind = 'priority' and id = any(${ids}::uuid[])`)
  return found.length === new Set(ids).size
}

const isQuarter = (day: string): boolean => /-(01|04|07|10)-01$/.test(day)

/** Stating hours, choosing who sees them, what a priority would ask, and keeping a scenario. */
export const commands = {
  stateHours: async (act, { code, year, lines }) => {
    if (new Set(lines.map(({ role }) => role)).size < lines.length)
      throw invalid([{ name: '/lines', nl: 'Noem elke soort werk eenmaal.', en: 'Name each kind of work once.' }])
    const partner = await partnerOf(act, code)
    const actor = await act.actor()
    for (const { role, hours } of lines) {
      const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = hours
      await act.run(sql`insert into strategy.capacity_statement (id, organisation_id, year, role, q1, q2, q3, q4, author_id, known_at)
        values (${act.newId()}::uuid, ${partner}::uuid, ${year}::integer, ${role}, ${q1}::integer, ${q2}::integer, ${q3}::integer, ${q4}::integer, ${actor.id}::uuid, ${act.now}::timestamptz)`)
    }
    return { lines: lines.length }
  },

  openHours: async (act, { code, level }) => {
    const partner = await partnerOf(act, code)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.capacity_openness (id, organisation_id, level, author_id, known_at)
      values (${id}::uuid, ${partner}::uuid, ${level}, ${actor.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  askHours: async (act, { priorityId, partner, role, firstQuarterDate, lastQuarterDate, hours, reason }) => {
    const wrong = [
      ...((await arePriorities(act, [priorityId])) ? [] : [{ name: '/priorityId', nl: 'Kies een prioriteit.', en: 'Choose a priority.' }]),
      ...(isQuarter(firstQuarterDate) ? [] : [{ name: '/firstQuarterDate', nl: 'Kies een kwartaal.', en: 'Choose a quarter.' }]),
      ...(isQuarter(lastQuarterDate) && lastQuarterDate >= firstQuarterDate
        ? []
        : [{ name: '/lastQuarterDate', nl: 'Kies een kwartaal dat niet eerder is.', en: 'Choose a quarter that is not earlier.' }]),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const asked = partner ? await partnerOf(act, partner) : null
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.capacity_ask (id, priority_id, asked_id, role, first_quarter_date, last_quarter_date, hours, reason, author_id, organisation_id, known_at)
      values (${id}::uuid, ${priorityId}::uuid, ${asked}::uuid, ${role}, ${firstQuarterDate}::date, ${lastQuarterDate}::date, ${hours}::integer, ${reason}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  keepCapacityScenario: async (act, { name, year, in: comesIn, out: goesOut, note }) => {
    const wrong = [
      ...(comesIn.length + goesOut.length > 0
        ? []
        : [{ name: '/in', nl: 'Kies wat erbij komt of eraf gaat.', en: 'Choose what comes in or goes out.' }]),
      ...(comesIn.some(one => goesOut.includes(one))
        ? [{ name: '/out', nl: 'Een prioriteit kan niet erbij komen en eraf gaan.', en: 'A priority cannot come in and go out.' }]
        : []),
      ...((await arePriorities(act, [...comesIn, ...goesOut]))
        ? []
        : [{ name: '/in', nl: 'Kies prioriteiten.', en: 'Choose priorities.' }]),
    ]
    if (wrong.length > 0) throw invalid(wrong)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.capacity_scenario (id, name, year, in_ids, out_ids, note, author_id, organisation_id, known_at)
      values (${id}::uuid, ${name}, ${year}::integer, ${comesIn}::uuid[], ${goesOut}::uuid[], ${note ?? null}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
