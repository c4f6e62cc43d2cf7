// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One obstacle with its life. */
export type Obstacle = AnswerAt<typeof contract, '/v1/obstacles/{id}'>

/** One obstacle as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/obstacles'>['obstacles'][number]
