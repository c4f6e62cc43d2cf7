// SPDX-License-Identifier: EUPL-1.2
/** What a decision can be. */
export const outcomes = ['adopted', 'rejected', 'deferred'] as const
/** How it was taken. */
export const means = ['consensus', 'votes'] as const
/** What somebody who was consulted said. */
export const stands = ['agrees', 'agrees-with-remarks', 'disagrees', 'no-answer'] as const
/** What a member votes. */
export const choices = ['for', 'against', 'abstains'] as const
/** How far a decision was carried out, as the chapter of the execution derives it (C26 a). */
export const executions = ['not-adopted', 'nothing-asked', 'waiting', 'running', 'late', 'done'] as const
