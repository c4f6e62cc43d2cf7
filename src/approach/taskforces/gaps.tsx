// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { texts } from './texts.ts'

interface Missing {
  mayors: number
  prosecutor: boolean
  policeSectorHead: boolean
  districts: readonly { code: string; name: { nl: string; en: string } }[]
}

/** How many places a composition lacks. */
export const countGaps = ({ mayors, prosecutor, policeSectorHead, districts }: Missing): number =>
  mayors + Number(prosecutor) + Number(policeSectorHead) + districts.length

/** What a composition lacks, one line each (C16 d). */
export function Gaps({ gaps }: { gaps: Missing }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (countGaps(gaps) === 0) return <p>{t.noGaps}</p>
  return (
    <div className="taskforce-gaps">
      <h3 className="nl-heading nl-heading--level-3">{t.missing}</h3>
      <ul>
        {gaps.mayors > 0 && <li>{t.gapMayors(gaps.mayors)}</li>}
        {gaps.prosecutor && <li>{t.gapProsecutor}</li>}
        {gaps.policeSectorHead && <li>{t.gapPolice}</li>}
        {gaps.districts.map(({ code, name }) => (
          <li key={code}>{t.gapDistrict(name[language])}</li>
        ))}
      </ul>
    </div>
  )
}
