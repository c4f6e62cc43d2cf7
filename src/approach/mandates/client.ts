// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One mandate with everything that happened to it. */
export type Mandate = AnswerAt<typeof contract, '/v1/mandates/{id}'>

/** What the college asked for. */
export type List = AnswerAt<typeof contract, '/v1/mandates'>
