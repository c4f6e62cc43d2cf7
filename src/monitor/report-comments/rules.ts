// SPDX-License-Identifier: EUPL-1.2

/** Who speaks in a comment: the council of the municipality, its board, or the organisation. */
export const speakers = ['council', 'board', 'organisation'] as const
export type Speaker = (typeof speakers)[number]
