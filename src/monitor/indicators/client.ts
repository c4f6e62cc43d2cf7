// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One indicator as the list shows it. */
export type Entry = AnswerAt<typeof contract, '/v1/indicators'>['indicators'][number]

/** One indicator with its passport. */
export type Indicator = AnswerAt<typeof contract, '/v1/indicators/{code}'>

/** The indicators that were proposed, and what a proposal can be made of. */
export type Proposed = AnswerAt<typeof contract, '/v1/indicator-proposals'>
