// SPDX-License-Identifier: EUPL-1.2
import type { Sql } from 'sql-template-tag'
import { actsNow } from '../../core/access/acts-now.ts'
import { access } from './access.ts'

const { rules } = access

/** The acts on the latest version of a document in the order of its life, besides what the form itself will say. `record` gives `document_id` and `version`. */
export const actsOn = (record: Sql): Sql =>
  actsNow(
    {
      acts: [
        ['consult', rules.recordsConsultation],
        ['advise', rules.recordsAdvice],
        ['adopt', rules.recordsAdoption],
      ],
      besides: ['own-name', 'advised', 'college-by-bureau'],
    },
    record,
  )
