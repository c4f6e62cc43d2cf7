// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../contract/handlers.ts'
import type { contract } from './contract.ts'

export const queries = {
  showMailAddress: read =>
    read.json(
      sql`select json_build_object('address', (select a.address from core.mail_address a where a.person_id = core.actor() order by a.known_at desc, a.id desc limit 1))`,
    ),
} satisfies Queries<typeof contract>
