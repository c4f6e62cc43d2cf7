// SPDX-License-Identifier: EUPL-1.2
import type { contract as noticesContract } from '../../core/notices/contract.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** How they ask for the own notices, which core keeps. */
export const ownNotices = client<typeof noticesContract>()

/** How one decision is carried out. */
export type Execution = AnswerAt<typeof contract, '/v1/executions/{id}'>

/** What waits for this person. */
export type Start = AnswerAt<typeof contract, '/v1/start'>

/** The own notices, as the server gives them. */
export type Listed = AnswerAt<typeof noticesContract, '/v1/notices'>
