// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The requests for help as the server lists them. */
export type Listed = AnswerAt<typeof contract, '/v1/support-requests'>

/** One request for help with its answers. */
export type Request = AnswerAt<typeof contract, '/v1/support-requests/{id}'>

/** What helped before, as the server matched it. */
export type Match = Request['matches'][number]
