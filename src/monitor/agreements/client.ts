// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One agreement with everything that was said and judged about it. */
export type Agreement = AnswerAt<typeof contract, '/v1/agreements/{id}'>

/** One agreement as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/agreements'>['agreements'][number]
