// SPDX-License-Identifier: EUPL-1.2
/** How a mandate can end. */
export const ends = ['continue', 'stop', 'transfer'] as const
/** What a mandate can be. */
export const kinds = ['exploration', 'phase-out'] as const

interface Wrong {
  name: string
  nl: string
  en: string
}

/** What is wrong with a deadline and the meeting after it (ISO dates), all at once. */
export function datesWrong(deadlineDate: string, decisionDate: string | undefined, today: string): Wrong[] {
  return [
    ...(deadlineDate <= today ? [{ name: '/deadlineDate', nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' }] : []),
    ...(decisionDate && decisionDate < deadlineDate
      ? [
          {
            name: '/decisionDate',
            nl: 'Het college besluit na de termijn, niet ervoor.',
            en: 'The college decides after the deadline, not before.',
          },
        ]
      : []),
  ]
}

interface Listed {
  state: 'running' | 'delivered' | 'ended'
  onAgenda: string | null
  deadlineDate: string
}

/** In the order that asks attention: on the agenda first, then what runs by deadline, then what ended. */
export function inOrderOfAttention<T extends Listed>(mandates: readonly T[]): T[] {
  const place = ({ state, onAgenda }: Listed) => (onAgenda ? 0 : state === 'ended' ? 2 : 1)
  return [...mandates].sort((a, b) => place(a) - place(b) || a.deadlineDate.localeCompare(b.deadlineDate))
}
