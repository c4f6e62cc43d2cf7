// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One area with everything about it. */
export type Shown = AnswerAt<typeof contract, '/v1/areas/{code}'>

/** One area as the list shows it. */
export type Area = AnswerAt<typeof contract, '/v1/areas'>['areas'][number]
