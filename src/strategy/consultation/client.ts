// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The answer of the own organisation. */
export type Own = AnswerAt<typeof contract, '/v1/consultations/{id}/answer'>

/** One consultation as everybody sees it. */
export type Round = AnswerAt<typeof contract, '/v1/consultations/{id}'>
