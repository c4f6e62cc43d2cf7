// SPDX-License-Identifier: EUPL-1.2
export { loadAmbitions } from './load.ts'
import type { Answer } from '../../core/contract/define.ts'
import type { Reading } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { queries } from './queries.ts'

/** An ambition with its computed standing, its rule and the judgements beside it. */
export type Ambition = Answer<(typeof contract)['listAmbitions']>['ambitions'][number]

/** How the ambitions of a period stand for who reads: what the screen shows, for other chapters. */
export async function ambitionsOf(read: Reading, period: string): Promise<Ambition[]> {
  const found = (await queries.listAmbitions(read, { period })) as Answer<(typeof contract)['listAmbitions']> | null
  return found?.ambitions ?? []
}
