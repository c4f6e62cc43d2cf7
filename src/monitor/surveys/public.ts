// SPDX-License-Identifier: EUPL-1.2
export { loadSurveys } from './load.ts'
