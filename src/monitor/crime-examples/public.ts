// SPDX-License-Identifier: EUPL-1.2
export { inventMonths } from './demonstration.ts'
