// SPDX-License-Identifier: EUPL-1.2
export { loadSurveys } from './load.ts'
import type { Answer } from '../../core/contract/define.ts'
import type { Reading } from '../../core/contract/handlers.ts'
import type { contract } from './contract.ts'
import { queries } from './queries.ts'

/** The outcomes of one question per area, with what may be said of the difference between two editions. */
export type SurveyOutcomes = Answer<(typeof contract)['readSurvey']>

/** What the screen shows of a question, for other features; null when nobody asked it. */
export const surveyOutcomes = async (read: Reading, code: string): Promise<SurveyOutcomes | null> =>
  (await queries.readSurvey(read, { code })) as SurveyOutcomes | null
