// SPDX-License-Identifier: EUPL-1.2
export { loadPlans } from './load.ts'
export { furnishConsultations, invented, inventedQuestions, inventedReasons, inventedRounds } from './demonstration.ts'
