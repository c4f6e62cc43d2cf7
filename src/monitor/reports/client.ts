// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One account as its screen sees it. */
export type Report = AnswerAt<typeof contract, '/v1/reports/{id}'>

/** One account as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/reports'>['reports'][number]
