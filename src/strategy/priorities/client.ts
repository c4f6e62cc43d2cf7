// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** What the college can choose from. */
export type Choice = AnswerAt<typeof contract, '/v1/priorities/choice'>

/** What hangs on a priority, one by one. */
export type Effect = AnswerAt<typeof contract, '/v1/priorities/{id}/effects'>['effects'][number]

/** The joint priorities of a day. */
export type Listed = AnswerAt<typeof contract, '/v1/priorities'>
