// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One request for places. */
export type Request = AnswerAt<typeof contract, '/v1/formation/requests/{id}'>

/** The requests for places. */
export type List = AnswerAt<typeof contract, '/v1/formation/requests'>
