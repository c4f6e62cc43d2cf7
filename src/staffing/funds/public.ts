// SPDX-License-Identifier: EUPL-1.2
export { loadFunds } from './load.ts'
