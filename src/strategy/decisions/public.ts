// SPDX-License-Identifier: EUPL-1.2
/**
 * Other chapters refer to `strategy.decision (id)` and `strategy.decision_request (id)` with foreign keys under `-- keys`, and read the views
 * `strategy.decision_state`, `strategy.decision_asked`, `strategy.decision_body`, `strategy.body_member` and `strategy.proposal_state`.
 */
export { type Asked, putProposal, type Recorded, recordDecision, type Taken } from './recording.ts'
