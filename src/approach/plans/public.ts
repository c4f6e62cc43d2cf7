// SPDX-License-Identifier: EUPL-1.2
export { loadDistrictPlans } from './load.ts'
