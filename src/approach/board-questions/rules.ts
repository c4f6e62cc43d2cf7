// SPDX-License-Identifier: EUPL-1.2

/** The tables a question can be put to, the nearest first. */
export const boards = ['taskforce', 'college'] as const
export type Board = (typeof boards)[number]

/** Calendar days within which each table answers; the view board_term holds the same (a test compares them). */
export const answerDays: Readonly<Record<Board, number>> = { taskforce: 28, college: 42 }

/** What the list can show apart. */
export const standings = ['open', 'late', 'answered'] as const
