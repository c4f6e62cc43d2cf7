// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** The line of a period, as the matrix draws it. */
export type Line = AnswerAt<typeof contract, '/v1/line'>

/** All national agendas with the priorities they can be linked to. */
export type National = AnswerAt<typeof contract, '/v1/national-agendas'>

/** The plan of one municipality. */
export type Plan = AnswerAt<typeof contract, '/v1/line/{code}'>

/** One item of that plan. */
export type Item = Plan['items'][number]
