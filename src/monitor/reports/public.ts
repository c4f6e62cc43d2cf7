// SPDX-License-Identifier: EUPL-1.2
export { composeAccount } from './account.ts'
export { addressOfEdition, editionOfSlug, emptyNarrative, type Narrative } from './rules.ts'
export type { ActionTold, Measure, Snapshot } from './snapshot.ts'
