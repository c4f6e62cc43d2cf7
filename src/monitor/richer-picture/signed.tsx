// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { texts } from './texts.ts'

/** Who signed, for whom and when. */
export function Signed({ by }: { by: { person: string | null; organisation: string; signedDate: string } }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return <p className="sv-small">{t.by(by.person ?? t.someone, by.organisation, date(language, by.signedDate))}</p>
}

/** How many stories are cited, and how many of them were withdrawn since. */
export function Cited({ stories }: { stories: readonly { id: string; withdrawn: boolean }[] }) {
  const t = useTexts(texts)
  const gone = stories.filter(one => one.withdrawn).length
  return (
    <>
      {t.cites(stories.length)}
      {gone > 0 && `; ${t.withdrawn(gone)}`}
    </>
  )
}
