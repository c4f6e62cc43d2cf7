// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Furnish, Row, Visible } from '../row.ts'

const secret = 'geheim-van-een-link-dat-niemand-anders-kent'

/** A link that was mailed to the secretary of a taskforce. */
export const furnish: Furnish = async ({ site, people }) => {
  const { id, organisation } = people['taskforce-secretary']
  const hash = createHash('sha256').update(secret).digest()
  const { rows } = await site.owner.query(
    `insert into approach.action_link select $1, s.action_id, $2, $3, '2021-06-14', '2021-05-31' from approach.action_state s where s.owner_organisation_id = $3 and s.closed_date is null order by s.action_id limit 1 returning action_id`,
    [hash, id, organisation],
  )
  return { linkedAction: rows[0].action_id }
}

/** Whoever holds a link that works reports by it, signed in or not; whoever holds another one finds nothing. */
export const rows: Row[] = [
  {
    route: 'POST /v1/action-link-reports',
    cells: [
      {
        relation: 'with a link that works',
        ask: () => ({ path: '/v1/action-link-reports', body: { secret, judgement: 'on-track', reason: 'Volgens plan.' } }),
        expect: () => 201,
      },
      {
        relation: 'with a link that does not',
        ask: () => ({ path: '/v1/action-link-reports', body: { secret: 'iets-anders', judgement: 'on-track', reason: 'Volgens plan.' } }),
        expect: () => 404,
      },
    ],
  },
]

export const visible: Visible = {}
