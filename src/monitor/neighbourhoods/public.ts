// SPDX-License-Identifier: EUPL-1.2
export { loadNeighbourhoods } from './load.ts'
