// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** What the comparison found. */
export type Compared = AnswerAt<typeof contract, '/v1/access-comparison'>

/** The rules of one part of the product. */
export type Part = AnswerAt<typeof contract, '/v1/access-rules'>['features'][number]
