// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One story to code. */
export type Coded = AnswerAt<typeof contract, '/v1/story-codings/{id}'>

/** What is still to be coded, how far two readers agree, and what the stories say together. */
export type Codings = AnswerAt<typeof contract, '/v1/story-codings'>
