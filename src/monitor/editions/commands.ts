// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { editionCodes } from './edition.ts'
import { frozenById } from './frozen.ts'
import { makeEdition } from './making.ts'
import { codeOf, namedOf } from './rules.ts'

export const commands = {
  orderEditions: async (act, { id }) => {
    const { snapshot } = await frozenById(act, id)
    const made = new Set(
      (await act.rows<{ edition: string }>(sql`select e.edition from monitor.report_edition e where e.report_id = ${id}::uuid`)).map(
        one => one.edition,
      ),
    )
    const actor = await act.actor()
    const wanted = editionCodes(snapshot).filter(code => !made.has(code))
    for (const code of wanted) {
      const order = act.newId()
      await act.run(sql`insert into monitor.report_edition_order (id, report_id, edition, person_id, organisation_id, known_at)
        values (${order}::uuid, ${id}::uuid, ${code}, ${actor.id}::uuid, ${actor.organisation.id}::uuid, ${act.now}::timestamptz)`)
      await act.later('editions.make', order)
    }
    return { id, ordered: wanted.length }
  },

  makeEdition: async (act, { id, edition }) => {
    await makeEdition(act, id, codeOf(edition))
    return { id, edition: namedOf(codeOf(edition)) }
  },
} satisfies Commands<typeof contract>
