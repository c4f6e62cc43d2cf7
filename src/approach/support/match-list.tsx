// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Match } from './client.ts'
import { texts } from './texts.ts'

/** What helped before with a question like this: the solution, who knows about it, and how often it was used again. */
export function MatchList({ matches, beside }: { matches: readonly Match[]; beside?: (match: Match) => ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (matches.length === 0) return <p className="nl-paragraph">{t.noMatches}</p>
  return (
    <ul className="sv-links">
      {matches.map(match => (
        <li key={match.id}>
          <p className="sv-small">{[t.kinds[match.kind], date(language, match.date), t.reused(match.reused)].filter(Boolean).join(', ')}</p>
          <p>
            <strong>{match.question}</strong>
          </p>
          <p>{match.solution}</p>
          <p className="sv-small">{t.knows(match.by.name, match.by.organisation)}</p>
          {beside?.(match)}
        </li>
      ))}
    </ul>
  )
}
