// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One organisation with everything about it. */
export type Shown = AnswerAt<typeof contract, '/v1/organisations/{code}'>

/** The organisations of a day. */
export type Listed = AnswerAt<typeof contract, '/v1/organisations'>
