// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The capacity of one partner. */
export type PartnerCapacity = AnswerAt<typeof contract, '/v1/capacity/{code}'>

/** The ledger of a year with a scenario beside it. */
export type Capacity = AnswerAt<typeof contract, '/v1/capacity'>
