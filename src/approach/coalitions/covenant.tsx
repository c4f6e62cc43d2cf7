// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Coalition } from './client.ts'
import { texts } from './texts.ts'

/** What the members agreed, and every earlier version of it. */
export function Covenant({ coalition: { covenants } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [latest, ...earlier] = covenants
  if (!latest) return <p>{t.noCovenant}</p>
  const one = ({ version, text, signedDate, changeReason }: Coalition['covenants'][number]) => (
    <div key={version}>
      <p className="sv-text sv-lines">{text}</p>
      <p className="sv-small">
        {t.version(version, date(language, signedDate))}. {changeReason}
      </p>
    </div>
  )
  return (
    <>
      {one(latest)}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier}</summary>
          {earlier.map(one)}
        </details>
      )}
    </>
  )
}
