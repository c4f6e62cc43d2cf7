// SPDX-License-Identifier: EUPL-1.2

/** With whom a conversation is held. */
export const audiences = ['residents', 'entrepreneurs', 'young-people', 'professionals', 'mixed'] as const

/** How a conversation stands on a day. */
export const standings = ['planned', 'late', 'held'] as const
export type Standing = (typeof standings)[number]
/** What participants said of the notes. */
export const notesStandings = ['waiting', 'confirmed', 'disputed'] as const
export type NotesStanding = (typeof notesStandings)[number]

/** Planned until its day, late afterwards as long as nothing was written down, held once it was. */
export function standingOf(plannedDate: string, heldDate: string | null, today: string): Standing {
  return heldDate !== null ? 'held' : plannedDate < today ? 'late' : 'planned'
}

/** Notes are confirmed when two participants say they are right (one, when there was only one), unless somebody says that they are not. */
export function notesStandingOf({ participants, agree, object }: { participants: number; agree: number; object: number }): NotesStanding {
  return object > 0 ? 'disputed' : agree >= Math.min(2, participants) ? 'confirmed' : 'waiting'
}
