// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** Everything about growth and transfers. */
export type Growth = AnswerAt<typeof contract, '/v1/formation/expected-changes'>

/** One announced change. */
export type Change = AnswerAt<typeof contract, '/v1/formation/expected-changes/{code}'>
