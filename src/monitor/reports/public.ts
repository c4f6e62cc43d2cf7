// SPDX-License-Identifier: EUPL-1.2
export { composeAccount } from './account.ts'
export { addressOfAccount, addressOfEdition, editionOfSlug, emptyNarrative, type Narrative } from './rules.ts'
export type { ActionTold, BlindSpotTold, Measure, Snapshot } from './snapshot.ts'
