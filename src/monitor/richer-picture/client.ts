// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The figures, stories and conversations about one subject. */
export type Picture = AnswerAt<typeof contract, '/v1/richer-pictures/{code}'>

/** One point of the series. */
export type Point = Picture['points'][number]
