// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One odd read with what came of it. */
export type OddRead = AnswerAt<typeof contract, '/v1/odd-reads/{id}'>

/** The weekly list of odd reads. */
export type Listed = AnswerAt<typeof contract, '/v1/odd-reads'>
