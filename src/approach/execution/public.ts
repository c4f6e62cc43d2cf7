// SPDX-License-Identifier: EUPL-1.2
/**
 * Other chapters show how far a decision is, or which decisions ask something, with these parts of a screen; in SQL they read
 * `approach.executions_on`, `approach.request_state` and `approach.execution_carrier`.
 */
export { AskedBy } from './asked-by.tsx'
export { DecisionExecution } from './decision-execution.tsx'
