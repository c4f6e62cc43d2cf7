// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import { actsNow } from '../../core/access/acts-now.ts'
import { access } from './access.ts'

const { rules } = access

/** The acts on an obstacle in the order of its life: per act whether this person may do it now. `record` gives `obstacle_id`. */
export const actsOn = (record: Sql): Sql =>
  actsNow(
    {
      acts: [
        ['recognise', rules.recognisesObstacle],
        ['own', rules.givesObstacleAnOwner],
        ['answer', rules.answersObstacle],
        ['test', rules.testsSolution],
        ['raise', rules.raisesObstacle],
        ['close', rules.closesObstacle],
        ['reopen', rules.reopensObstacle],
      ],
      besides: ['where-it-lies', 'own-name', 'may-own'],
    },
    record,
  )
