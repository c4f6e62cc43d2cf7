// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { texts } from './texts.ts'

/** When a fact holds, where it comes from, and why it is to be confirmed. */
export interface Fact {
  validFromDate: string | null
  validToDate: string | null
  source?: { title: string } | null
  passage?: string | null
  toConfirm?: string | null
}

/** Since when: the day, or that the beginning is not known. */
export function Since({ fact }: { fact: Fact }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return fact.validFromDate === null ? <span className="sv-small">{t.unknownStart}</span> : date(language, fact.validFromDate)
}

/** Until when: the first day it no longer holds, or that it still does. */
export function Until({ fact }: { fact: Fact }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return fact.validToDate === null ? <span className="sv-small">{t.stillSo}</span> : date(language, fact.validToDate)
}

/** Where a fact comes from, with the place in the source; a fact without a source says why it is to be confirmed. */
export function Origin({ fact }: { fact: Fact }) {
  return (
    <span className="sv-small">
      {fact.toConfirm && (
        <>
          <Badge kind="unconfirmed" /> {fact.toConfirm}{' '}
        </>
      )}
      {fact.source?.title}
      {fact.source && fact.passage && ` (${fact.passage})`}
    </span>
  )
}

/** Whether a fact holds on a day. */
export function holdsOn(fact: Fact, day: string): boolean {
  return (fact.validFromDate === null || fact.validFromDate <= day) && (fact.validToDate === null || day < fact.validToDate)
}
