// SPDX-License-Identifier: EUPL-1.2
/** The filters of the picture as they stand in the address; empty means what follows from the strategy. */
export const filters = { area: '', offence: '', from: '', to: '', period: '', show: 'change', map: '', measure: 'counts' }
export type Chosen = { [K in keyof typeof filters]: string }

/** The question that belongs to the filters. */
export function questionOf({ area, offence, from, to, period }: Chosen) {
  return {
    ...(area && { area }),
    ...(offence && { offence }),
    ...(period && { period }),
    ...(from && { from: Number(from) }),
    ...(to && { to: Number(to) }),
  }
}
