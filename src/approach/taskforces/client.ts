// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One taskforce with everything about it but its papers. */
export type Taskforce = AnswerAt<typeof contract, '/v1/taskforces/{code}'>
