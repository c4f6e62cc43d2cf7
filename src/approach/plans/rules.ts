// SPDX-License-Identifier: EUPL-1.2
/** The parts of the template that every district fills (C35 b). */
export const parts = ['picture', 'aims', 'approach'] as const

/** Those and the free accents. */
export const sectionParts = [...parts, 'accent'] as const
