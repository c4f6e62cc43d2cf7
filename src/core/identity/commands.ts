// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Commands } from '../contract/handlers.ts'
import type { contract } from './contract.ts'

export const commands = {
  signOut: async act => {
    await act.run(sql`select core.close_this_session()`)
    return { signedOut: true }
  },
} satisfies Commands<typeof contract>
