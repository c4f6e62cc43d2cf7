// SPDX-License-Identifier: EUPL-1.2
export { inventCodings } from './demonstration.ts'
