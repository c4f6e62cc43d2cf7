// SPDX-License-Identifier: EUPL-1.2
import type { Allowed } from './counts.ts'

/**
 * The counts that are made outside disclosure control, per feature, with the grounds. It holds no count of people, but
 * for how many meet an obstacle too and how many confirmed the notes of a talk: whoever may read those sees each of them come in.
 */
export const allowed: Readonly<Record<string, Allowed>> = {
  'approach/action-links': { counts: 1, because: ['internal'] },
  'approach/agendas': { counts: 5, because: ['records', 'internal'] },
  'approach/board-questions': { counts: 4, because: ['records', 'internal'] },
  'approach/coalitions': { counts: 5, because: ['records', 'organisations'] },
  'approach/execution': { counts: 21, because: ['records', 'organisations'] },
  // Rounds, questions and who is forgotten are amounts of work; what is felt leaves the view in a word, and through publish in the report.
  'approach/felt-effect': { counts: 10, because: ['internal'] },
  'approach/obstacle-reporters': { counts: 5, because: ['records', 'internal'] },
  'approach/obstacles': { counts: 5, because: ['records', 'internal'] },
  'approach/pilots': { counts: 1, because: ['records'] },
  'approach/plans': { counts: 6, because: ['records', 'internal'] },
  'approach/sessions': { counts: 2, because: ['internal'] },
  'approach/support': { counts: 5, because: ['records', 'internal'] },
  'approach/taskforces': { counts: 2, because: ['records', 'internal'] },
  'monitor/benchmarks': { counts: 1, because: ['organisations'] },
  'monitor/boundaries': { counts: 3, because: ['organisations'] },
  'monitor/conversations': { counts: 4, because: ['records', 'internal'] },
  'monitor/crime-revisions': { counts: 3, because: ['published'] },
  'monitor/editions': { counts: 3, because: ['organisations', 'internal'] },
  'monitor/indicators': { counts: 1, because: ['published'] },
  // The tally itself, which only publish() reads.
  'monitor/polls': { counts: 2, because: ['internal'] },
  'monitor/registered-crime': { counts: 4, because: ['published'] },
  'monitor/report-schedules': { counts: 1, because: ['internal'] },
  'monitor/stories': { counts: 5, because: ['records', 'internal'] },
  'monitor/story-coding': { counts: 3, because: ['internal'] },
  'oversight/log-looks': { counts: 3, because: ['oversight'] },
  'oversight/odd-reads': { counts: 13, because: ['oversight'] },
  'partners/organisations': { counts: 1, because: ['organisations'] },
  'staffing/ledger': { counts: 1, because: ['organisations'] },
  'strategy/consultation': { counts: 10, because: ['organisations', 'internal'] },
  'strategy/decisions': { counts: 1, because: ['organisations'] },
  'strategy/line': { counts: 2, because: ['organisations', 'internal'] },
  'strategy/priorities': { counts: 6, because: ['organisations', 'internal'] },
}
