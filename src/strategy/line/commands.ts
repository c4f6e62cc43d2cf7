// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { invalid, notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'

/** The organisation that a municipality is; whose plan it is stands in the row, so that only its own people can add to it. */
async function municipalityOf(act: Acting, code: string): Promise<string> {
  const [found] = await act.rows<{ id: string }>(sql`select id from core.organisation where code = ${code} and kind = 'municipality'`)
  if (!found) throw notFound()
  return found.id
}

async function isPriority(act: Acting, id: string): Promise<boolean> {
  return (await act.rows(sql`select id from strategy.item where id = ${id}::uuid and kind = 'priority'`)).length > 0
}

const noPriority = { name: '/priorityId', nl: 'Kies een prioriteit van de regio.', en: 'Choose a priority of the region.' }

/** What a municipality says of its own plan, and the bureau of the region and the state. */
export const commands = {
  writeLocalItem: async (act, { code, itemId, title, body, plan, planFromDate, planToDate }) => {
    const municipality = await municipalityOf(act, code)
    if (planToDate <= planFromDate)
      throw invalid([{ name: '/planToDate', nl: 'Het plan eindigt na het begin.', en: 'The plan ends after it begins.' }])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.local_item (id, thread_id, organisation_id, title, body, plan, plan_from, plan_to, author_id, known_at)
      values (${id}::uuid, ${itemId ?? id}::uuid, ${municipality}::uuid, ${title}, ${body}, ${plan}, ${planFromDate}::date, ${planToDate}::date, ${actor.id}::uuid, ${act.now}::timestamptz)`)
    return { id: itemId ?? id }
  },

  linkLocalItem: async (act, { code, itemId, priorityId, agendaId, kind, note }) => {
    const municipality = await municipalityOf(act, code)
    if ((priorityId === undefined) === (agendaId === undefined))
      throw invalid([
        {
          name: '/priorityId',
          nl: 'Kies een prioriteit of een landelijke agenda, een van beide.',
          en: 'Choose a priority or a national agenda, one of the two.',
        },
      ])
    if (priorityId && !(await isPriority(act, priorityId))) throw invalid([noPriority])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.local_link (id, thread_id, priority_id, agenda_id, kind, note, organisation_id, author_id, known_at)
      values (${id}::uuid, ${itemId}::uuid, ${priorityId ?? null}::uuid, ${agendaId ?? null}::uuid, ${kind}, ${note ?? null}, ${municipality}::uuid, ${actor.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  keepNationalAgenda: async (act, { code, titleNl, titleEn, publisher, publishedDate, address, themes }) => {
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.national_agenda (id, code, title_nl, title_en, publisher, published_date, address, themes, author_id, organisation_id, known_at)
      values (${id}::uuid, ${code}, ${titleNl}, ${titleEn}, ${publisher}, ${publishedDate}::date, ${address ?? null}, ${themes}::text[], ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },

  linkPriority: async (act, { priorityId, agendaId, kind, note }) => {
    if (!(await isPriority(act, priorityId))) throw invalid([noPriority])
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into strategy.regional_link (id, priority_id, agenda_id, kind, note, author_id, organisation_id, known_at)
      values (${id}::uuid, ${priorityId}::uuid, ${agendaId}::uuid, ${kind}, ${note ?? null}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
    return { id }
  },
} satisfies Commands<typeof contract>
