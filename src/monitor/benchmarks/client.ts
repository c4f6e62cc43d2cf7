// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()

/** One announced comparison. */
export type Benchmark = AnswerAt<typeof contract, '/v1/benchmarks/{id}'>

/** One municipality beside like ones. */
export type Compared = AnswerAt<typeof contract, '/v1/benchmarks/municipalities/{area}'>

/** The announced comparisons, and what one can be made of. */
export type Benchmarks = AnswerAt<typeof contract, '/v1/benchmarks'>
