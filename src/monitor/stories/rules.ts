// SPDX-License-Identifier: EUPL-1.2

/** What is told: something somebody went through, or something they notice. */
export const storyKinds = ['story', 'signal'] as const
/** In which role somebody tells it. */
export const tellerRoles = ['resident', 'victim', 'entrepreneur', 'young-person', 'volunteer', 'professional'] as const

/** The first days of the last months up to and including that of a day, the latest first. */
export function monthsUpTo(day: string, many: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: many }, (_unused, back) => {
    const count = year * 12 + month - 1 - back
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
  })
}
