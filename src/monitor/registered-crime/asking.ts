// SPDX-License-Identifier: EUPL-1.2
import { client, type AnswerAt } from '../../shell/browser/client.ts'
import type { contract } from './contract.ts'

/** How the screens of this feature ask. */
export const api = client<typeof contract>()
export type Picture = AnswerAt<typeof contract, '/v1/registered-crime'>
export type Municipality = Picture['municipalities'][number]

/** The filters of the picture as they stand in the address; empty means what follows from the strategy. */
export const filters = { area: '', offence: '', from: '', to: '', period: '', show: 'change', map: '', measure: 'counts' }
export type Chosen = { [K in keyof typeof filters]: string }

/** The question that belongs to the filters. */
export function questionOf({ area, offence, from, to, period }: Chosen) {
  return {
    ...(area && { area }),
    ...(offence && { offence }),
    ...(period && { period }),
    ...(from && { from: Number(from) }),
    ...(to && { to: Number(to) }),
  }
}
