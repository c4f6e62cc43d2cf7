// SPDX-License-Identifier: EUPL-1.2
import { daysBetween } from '../../core/time/calendar.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { texts } from './texts.ts'

/** The day a word is due, with how many days that is; a late one says so in words, not by colour alone. */
export function Due({ dueDate, today }: { dueDate: string | null; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!dueDate) return null
  const days = daysBetween(today, dueDate)
  return (
    <span className={days < 0 ? 'obstacle-due obstacle-due--late' : 'obstacle-due'}>
      {date(language, dueDate)} <span className="obstacle-due__days">({days < 0 ? t.daysLate(-days) : t.daysLeft(days)})</span>
    </span>
  )
}

/** The first sentence of a text, cut at a word when it is long: how an obstacle is named. */
export function shortly(text: string, most = 110): string {
  const first = /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
  if (first.length <= most) return first
  return `${first.slice(0, most).replace(/\s+\S*$/, '')}…`
}

/** Whether this person has a part in it beyond sitting at the table where it lies. */
export const isOwn = ({ mine }: { mine: readonly string[] }): boolean => mine.some(part => part !== 'table')
