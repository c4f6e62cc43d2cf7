// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Queries } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { lookAlikesOf } from './look-alikes.ts'

export const queries = {
  findLookAlikes: (read, { text }) => read.json(sql`select json_build_object('lookAlikes', ${lookAlikesOf(text)})`),
} satisfies Queries<typeof contract>
