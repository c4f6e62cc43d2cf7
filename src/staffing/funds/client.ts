// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One fund with its claims and accounts. */
export type Fund = AnswerAt<typeof contract, '/v1/funds/{code}'>

/** One fund as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/funds'>['funds'][number]
