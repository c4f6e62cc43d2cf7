// SPDX-License-Identifier: EUPL-1.2

/** A time that somebody is a member: null is an unknown beginning, or no end. The end is the first day without membership. */
export interface Term {
  from: string | null
  to: string | null
}

/** The term as it becomes when somebody joins on the day; null when a term holds that day or begins later. */
export function joining(terms: readonly Term[], day: string): Term | null {
  const clash = terms.some(term => term.to === null || term.to > day)
  return clash ? null : { from: day, to: null }
}

/** The term as it becomes when somebody leaves on the day: it must hold the day before; null when none does. */
export function leaving(terms: readonly Term[], day: string): Term | null {
  const held = terms.find(term => (term.from === null || term.from < day) && (term.to === null || term.to >= day))
  return held ? { from: held.from, to: day } : null
}
