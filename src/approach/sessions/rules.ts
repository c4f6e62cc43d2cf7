// SPDX-License-Identifier: EUPL-1.2
export const tableKinds = ['board', 'official', 'both'] as const
export const forms = ['work', 'knowledge', 'joint'] as const
/** What an outcome is meant to be; a decision of who may not decide becomes a proposal. */
export const outcomeKinds = ['action', 'obstacle', 'decision'] as const
/** What an outcome became. */
export const resultKinds = [...outcomeKinds, 'proposal'] as const

const clockIn = (moment: Date): string =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' }).format(moment)

/** The moment of a day (YYYY-MM-DD) and a time (9:00) in Amsterdam as ISO text; what cannot be read is left as it was typed. */
export function momentOf(day: string, time: string): string {
  const clock = time.trim().replace('.', ':').padStart(5, '0')
  const found = ['+02:00', '+01:00']
    .map(offset => new Date(`${day}T${clock}:00${offset}`))
    .find(one => !Number.isNaN(one.getTime()) && clockIn(one) === clock)
  return found ? found.toISOString() : `${day} ${time}`
}
