// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting, Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid, notFound } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'
import { type Kind, mayLeadTo } from './rules.ts'

interface Placed {
  kind: Kind
  period: string
}

async function itemOf(act: Acting, id: string): Promise<Placed> {
  const [item] = await act.rows<Placed>(sql`select kind, period from strategy.item where id = ${id}::uuid`)
  if (!item) throw notFound()
  return item
}

/** The acts on the chain; each inserts one fact signed by the one who acts. */
export const commands = {
  rewordItem: async (act, input) => {
    const id = act.newId()
    const { id: author } = await act.actor()
    const [last] = await act.rows<{ source: string | null; passage: string | null }>(
      sql`select source, passage from strategy.wording where item_id = ${input.id}::uuid order by valid_from desc, known_at desc limit 1`,
    )
    await act.run(sql`insert into strategy.wording (id, item_id, title_nl, title_en, body_nl, body_en, source, passage, decision, author_id, valid_from, known_at)
      values (${id}::uuid, ${input.id}::uuid, ${input.titleNl}, ${input.titleEn}, ${input.bodyNl}, ${input.bodyEn}, ${last?.source ?? null}, ${last?.passage ?? null},
        ${input.decision}, ${author}::uuid, ${input.validFromDate}::date, ${act.now}::timestamptz)`)
    return { id }
  },

  tieItems: async (act, input) => {
    const [from, to] = [await itemOf(act, input.id), await itemOf(act, input.toId)]
    if (from.period !== to.period || !mayLeadTo(from.kind, to.kind)) {
      throw invalid([{ name: '/toId', nl: 'Deze schakel kan hier niet uit volgen.', en: 'This link cannot follow from here.' }])
    }
    const standing = await act.rows(
      sql`select id from strategy.tie_span where from_item_id = ${input.id}::uuid and to_item_id = ${input.toId}::uuid and valid_to is null`,
    )
    if (standing.length > 0) throw conflict({ nl: 'Dit verband is er al.', en: 'This tie is there already.' })
    const id = act.newId()
    const { id: author } = await act.actor()
    await act.run(sql`insert into strategy.tie (id, from_item_id, to_item_id, author_id, valid_from, known_at)
      values (${id}::uuid, ${input.id}::uuid, ${input.toId}::uuid, ${author}::uuid, ${input.validFromDate}::date, ${act.now}::timestamptz)`)
    return { id }
  },

  untieItems: async (act, input) => {
    const [tie] = await act.rows<{ valid_from: string; valid_to: string | null }>(
      sql`select valid_from, valid_to from strategy.tie_span where id = ${input.tieId}::uuid and ${input.id}::uuid in (from_item_id, to_item_id)`,
    )
    if (!tie) throw notFound()
    if (tie.valid_to) throw conflict({ nl: 'Dit verband is al losgemaakt.', en: 'This tie was undone already.' })
    if (input.validFromDate < tie.valid_from)
      throw invalid([
        { name: '/validFromDate', nl: 'Dit is voor de dag waarop het verband begon.', en: 'This is before the day the tie began.' },
      ])
    const { id: author } = await act.actor()
    await act.run(sql`insert into strategy.untying (tie_id, reason, author_id, valid_from, known_at)
      values (${input.tieId}::uuid, ${input.reason}, ${author}::uuid, ${input.validFromDate}::date, ${act.now}::timestamptz)`)
    return { tieId: input.tieId }
  },
} satisfies Commands<typeof contract>
