// SPDX-License-Identifier: EUPL-1.2
export { loadMandates } from './load.ts'
