// SPDX-License-Identifier: EUPL-1.2

/** When on a day recurring reports are made: early in the morning, before anybody reads. */
export const momentOf = (day: string): string => `${day}T04:30:00Z`
