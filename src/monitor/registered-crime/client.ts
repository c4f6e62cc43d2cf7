// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The picture of the chosen place, kind and period. */
export type Picture = AnswerAt<typeof contract, '/v1/registered-crime'>

/** One municipality in that picture. */
export type Municipality = Picture['municipalities'][number]

/** One area through the years. */
export type AreaFigures = AnswerAt<typeof contract, '/v1/registered-crime/areas/{code}'>
