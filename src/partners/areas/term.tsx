// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { texts } from './texts.ts'

/** When a fact holds, where it comes from, and why it is to be confirmed. */
export interface Fact {
  validFromDate: string | null
  validToDate: string | null
  source: { title: string } | null
  passage: string | null
  toConfirm: string | null
}

/** Since when, and until when if it ended. */
export function Term({ fact }: { fact: Fact }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const since = fact.validFromDate ? date(language, fact.validFromDate) : t.unknownStart
  return (
    <>
      {since}
      {fact.validToDate && `, ${t.until.toLowerCase()} ${date(language, fact.validToDate)}`}
    </>
  )
}

/** Where a fact comes from; a fact without a source says why it is to be confirmed. */
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
