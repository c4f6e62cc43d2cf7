// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One document with its versions and acts. */
export type DocumentSeen = AnswerAt<typeof contract, '/v1/documents/{id}'>

/** One document as the list shows it. */
export type Listed = AnswerAt<typeof contract, '/v1/documents'>['documents'][number]
