// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The formation of two days beside each other. */
export type Comparison = AnswerAt<typeof contract, '/v1/formation/comparison'>

/** One posting of the ledger. */
export type Posting = AnswerAt<typeof contract, '/v1/formation/postings'>['postings'][number]

/** One printed table with its check report. */
export type Printed = AnswerAt<typeof contract, '/v1/formation/printed-tables/{id}'>

/** The formation of a day. */
export type Formation = AnswerAt<typeof contract, '/v1/formation'>
