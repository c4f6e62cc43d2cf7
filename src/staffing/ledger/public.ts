// SPDX-License-Identifier: EUPL-1.2
export { loadFormation } from './load.ts'
export { type Formation, formationFor, formationOf } from './lookup.ts'
export { type Posted, postMovements, refuseImpossible, sayingWhatIsShort } from './post.ts'
export type { Category, Ground, Kind, Movement } from './rules.ts'
export { hasUndivided, printedRows, tableRows } from './table.rules.ts'
