// SPDX-License-Identifier: EUPL-1.2
export { loadNorms } from './load.ts'
export { inventReadings } from './demonstration.ts'
