// SPDX-License-Identifier: EUPL-1.2
export const memberKinds = ['public', 'private'] as const
export const contributionKinds = ['promised', 'delivered'] as const
export const measures = ['hours', 'eur', 'in-kind'] as const

/** Days that an invitation can last. */
export const mostDays = 90
