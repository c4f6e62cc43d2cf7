// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One conversation from guide to letter. */
export type Conversation = AnswerAt<typeof contract, '/v1/conversations/{id}'>

/** What every part of its screen gets. */
export interface Shown {
  conversation: Conversation
  version: string | null
}

/** All conversations. */
export type Conversations = AnswerAt<typeof contract, '/v1/conversations'>
