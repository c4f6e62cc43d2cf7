// SPDX-License-Identifier: EUPL-1.2
export { loadAgreements } from './load.ts'
