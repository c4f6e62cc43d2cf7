// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One trend as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/trends'>['trends'][number]

/** One trend with everything about it. */
export type Trend = AnswerAt<typeof contract, '/v1/trends/{id}'>
