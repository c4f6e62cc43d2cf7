// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import { actsNow } from '../../core/access/acts-now.ts'
import { access } from './access.ts'

const { rules } = access

/** The acts on an action: per act whether this person may do it now. `record` gives `action_id`. */
export const actsOn = (record: Sql): Sql =>
  actsNow(
    {
      acts: [
        ['report', rules.reportsProgress],
        ['milestone', rules.reachesMilestone],
        ['handover', rules.handsActionOver],
        ['scope', rules.decidesScope],
        ['close', rules.closesAction],
      ],
      besides: ['own-name', 'set-milestone'],
    },
    record,
  )
