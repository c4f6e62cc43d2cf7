// SPDX-License-Identifier: EUPL-1.2

/** The codes of the data sets, in the order in which they are shown; an address never changes its meaning. */
export const datasetCodes = ['strategy', 'registered-crime', 'indicators', 'perceived-safety'] as const
