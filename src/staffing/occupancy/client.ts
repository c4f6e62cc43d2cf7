// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** All scenarios. */
export type Scenarios = AnswerAt<typeof contract, '/v1/formation/scenarios'>

/** Everything about occupancy. */
export type Occupancy = AnswerAt<typeof contract, '/v1/occupancy'>

/** One team with its readings. */
export type Team = AnswerAt<typeof contract, '/v1/occupancy/{code}'>
