// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { api } from './client.ts'
import { words } from './execution.texts.ts'

/** The decisions that ask an action, mandate or taskforce: whoever carries something out sees who asked it (C26 a). Nothing when there are none. */
export function AskedBy({ id }: { id: string }) {
  const w = useTexts(words)
  const language = useLanguage()
  const { data } = api.useRead('/v1/executions/{id}/origins', { id })
  if (!data || data.decisions.length === 0) return null
  return (
    <Section title={w.origins}>
      <ul className="sv-links">
        {data.decisions.map(({ id: decision, reference, title, decidedDate, body, asks }) => (
          <li key={decision + (asks ?? '')}>
            <a href={addressOf('strategy/decisions/decision', language, { id: decision })}>
              {reference} {title}
            </a>
            {asks && <p>{asks}</p>}
            <p className="sv-small">
              {body[language]}, {date(language, decidedDate)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
