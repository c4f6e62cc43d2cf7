// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import { actsNow } from '../../core/access/acts-now.ts'
import { access } from './access.ts'

const { rules } = access

/** The acts on a request in the order of the procedure. `record` gives `request_id`, `by_mandate` and `known_at`. */
export const actsOn = (record: Sql): Sql =>
  actsNow(
    {
      acts: [
        ['endorse', rules.endorsesRequest],
        ['advise', rules.advisesOnRequest],
        ['decide', rules.decidesRequest],
        ['withdraw', rules.withdrawsRequest],
      ],
      besides: ['own-name'],
      roleFirst: true,
    },
    record,
  )
