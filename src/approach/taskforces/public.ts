// SPDX-License-Identifier: EUPL-1.2
/** Other chapters read `approach.taskforce_state` and `approach.taskforce_seat_state`. */
export { loadTaskforces } from './load.ts'
