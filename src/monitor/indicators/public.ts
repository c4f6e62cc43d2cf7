// SPDX-License-Identifier: EUPL-1.2
export { loadIndicators } from './load.ts'
