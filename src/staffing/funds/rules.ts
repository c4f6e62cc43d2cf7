// SPDX-License-Identifier: EUPL-1.2

/** Themes that means are meant for, as the strategy names them. */
export const themes = ['undermining', 'cybercrime', 'undermining-and-cybercrime'] as const
export type Theme = (typeof themes)[number]

/** Places or euros. */
export const measures = ['fte', 'eur'] as const
export type Measure = (typeof measures)[number]

/** Whether places earmarked for a theme fit a fund that is meant for another: a fund for two themes carries each of them. */
export function fits(fund: Theme | null, theme: Theme | null): boolean {
  return fund === null || theme === fund || (fund === 'undermining-and-cybercrime' && theme !== null)
}
