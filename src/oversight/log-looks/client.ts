// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The lines of the audit log under a look. */
export type Audited = AnswerAt<typeof contract, '/v1/log-looks/{id}/audit-lines'>

/** The lines of the processing log under a look. */
export type Processed = AnswerAt<typeof contract, '/v1/log-looks/{id}/processing-lines'>

/** The looks so far, with what a new one can choose from. */
export type Looks = AnswerAt<typeof contract, '/v1/log-looks'>
