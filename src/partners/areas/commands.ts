// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../../core/contract/handlers.ts'
import { conflict, invalid } from '../../core/contract/problem.ts'
import type { contract } from './contract.ts'

export const commands = {
  /** A merger is one fact. What ends because of it (the area, its places, its memberships) is derived, so it can be foreseen and never forgotten. */
  recordAreaChange: async (act, { code, into, changeDate, why }) => {
    const [found] = await act.rows<{ isMunicipality: boolean; exists: boolean; intoExists: boolean; alreadyGone: boolean }>(sql`
      select coalesce((select kind = 'municipality' from partners.area where code = ${code}), false) as "isMunicipality",
        exists (select from partners.area_state where code = ${code} and partners.holds(valid_from, valid_to, ${changeDate}::date - 1)) as "exists",
        exists (select from partners.area_state a where code = ${into} and kind = 'municipality' and partners.holds(valid_from, valid_to, ${changeDate}::date)) as "intoExists",
        exists (select from partners.area_change where old_code = ${code}) as "alreadyGone"`)
    if (found?.alreadyGone)
      throw conflict({ nl: 'Van dit gebied is al een herindeling vastgelegd.', en: 'A merger of this area has been recorded already.' })
    const faults = [
      ...(into === code ? [{ name: '/into', nl: 'Kies een andere gemeente.', en: 'Choose another municipality.' }] : []),
      ...(found?.isMunicipality && found.exists
        ? []
        : [
            {
              name: '/changeDate',
              nl: 'Dit is geen gemeente die de dag ervoor bestaat.',
              en: 'This is no municipality that exists the day before.',
            },
          ]),
      ...(found?.intoExists
        ? []
        : [
            {
              name: '/into',
              nl: 'Deze gemeente bestaat op die dag niet. Een nieuwe gemeente komt met een regiopakket.',
              en: 'This municipality does not exist on that day. A new municipality comes with a region pack.',
            },
          ]),
    ]
    if (faults.length > 0) throw invalid(faults)
    const actor = await act.actor()
    const id = act.newId()
    await act.run(sql`insert into partners.area_change (id, old_code, new_code, change_date, known_at, recorded_at, why, recorded_by, recorded_for)
      values (${id}, ${code}, ${into}, ${changeDate}, ${act.now}, ${act.now}, ${why}, ${actor.id}, ${actor.organisation.id})`)
    return { id }
  },
} satisfies Commands<typeof contract>
