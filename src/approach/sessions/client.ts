// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** All sessions. */
export type List = AnswerAt<typeof contract, '/v1/sessions'>

/** One session with everything about it. */
export type Session = AnswerAt<typeof contract, '/v1/sessions/{id}'>
