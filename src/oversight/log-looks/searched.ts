// SPDX-License-Identifier: EUPL-1.2
import { type Role, roles } from '../../core/access/roles.ts'
import { date } from '../../shell/languages/dates.ts'
import type { Language } from '../../shell/languages/both.ts'
import { texts } from './texts.ts'

interface Asked {
  fromDate: string
  toDate: string
  aboutPerson: string | null
  aboutOrganisation: string | null
  role: string | null
  action: string | null
  record: string | null
  result: 'done' | 'refused' | 'failed' | null
}

/** What a look searched for, in words: its days and whatever else was stated. */
export function searchedFor(look: Asked, language: Language): string {
  const t = texts[language]
  const role = look.role && look.role in roles ? roles[look.role as Role][language] : look.role
  return [
    t.days(date(language, look.fromDate, 'short'), date(language, look.toDate, 'short')),
    look.aboutPerson,
    look.aboutOrganisation,
    role,
    look.action,
    look.record && `“${look.record}”`,
    look.result && t.results[look.result],
  ]
    .filter(Boolean)
    .join(' · ')
}
