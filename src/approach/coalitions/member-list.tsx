// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import type { Coalition } from './client.ts'
import { texts } from './texts.ts'

/** The members, with who left and on which ground one may be given personal data. */
export function Members({ coalition: { members } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (members.length === 0) return <p>{t.noMembers}</p>
  return (
    <ul>
      {members.map(({ id, name, kind, left, bases }) => (
        <li key={id}>
          {name} <Badge>{t.kinds[kind]}</Badge>
          {left && <span className="sv-small"> {t.left(date(language, left.lastDate), left.reason)}</span>}
          {bases.map(({ article, purpose, firstDate, lastDate }) => (
            <p key={article + firstDate} className="sv-small">
              {t.basis(article, purpose, date(language, firstDate), date(language, lastDate))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
