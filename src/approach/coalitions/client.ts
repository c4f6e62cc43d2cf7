// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One coalition with everything in it. */
export type Coalition = AnswerAt<typeof contract, '/v1/coalitions/{id}'>

/** One guest of a coalition. */
export type Guest = AnswerAt<typeof contract, '/v1/coalitions/{id}/guests'>['guests'][number]

/** All coalitions. */
export type List = AnswerAt<typeof contract, '/v1/coalitions'>
