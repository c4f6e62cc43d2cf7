// SPDX-License-Identifier: EUPL-1.2
export { loadLocalItems } from './load.ts'
