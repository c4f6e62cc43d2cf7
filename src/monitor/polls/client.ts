// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One poll as its screen sees it. */
export type Poll = AnswerAt<typeof contract, '/v1/polls/{id}'>
