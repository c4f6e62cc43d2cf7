// SPDX-License-Identifier: EUPL-1.2
/** Other chapters read `strategy.joint_priority_state` and `strategy.priority_limit`, and refer to `strategy.joint_priority (id)`. */
export { loadPriorities } from './load.ts'
