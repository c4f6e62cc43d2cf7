// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The stories by subject. */
export type Stories = AnswerAt<typeof contract, '/v1/stories'>

/** One story with everything about it. */
export type Story = AnswerAt<typeof contract, '/v1/stories/{id}'>
