// SPDX-License-Identifier: EUPL-1.2
/** The parts of the template that every district fills (C35 b). */
export const parts = ['picture', 'aims', 'approach'] as const

/** Those and the free accents. */
export const sectionParts = [...parts, 'accent'] as const

/** How far the plan is on its way to adoption, as the feature of the adoption derives it. */
export const documentStates = ['draft', 'consulted', 'advised', 'adopted'] as const
