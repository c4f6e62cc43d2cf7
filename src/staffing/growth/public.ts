// SPDX-License-Identifier: EUPL-1.2
export { loadExpectedChanges } from './load.ts'
