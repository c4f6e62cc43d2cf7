// SPDX-License-Identifier: EUPL-1.2
export { loadPlans } from './load.ts'
export { type Chance, furnishConsultations } from './demonstration.ts'
