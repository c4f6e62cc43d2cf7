// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import type { Language } from '../../shell/languages/both.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Execution } from './client.ts'
import { words } from './execution.texts.ts'

type Carrier = Execution['carriers'][number]

const addressFor = ({ kind, id, code }: Carrier, language: Language): string => {
  if (kind === 'action') return addressOf('approach/agendas/action', language, { id })
  if (kind === 'mandate') return addressOf('approach/mandates/mandate', language, { id })
  return addressOf('approach/taskforces/taskforce', language, { code: code ?? '' })
}

/** What carries a decision out, each with who does it and how far it is. */
export function Carriers({ of }: { of: readonly Carrier[] }) {
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <ul>
      {of.map(carrier => (
        <li key={carrier.id}>
          {w.kinds[carrier.kind]}: <a href={addressFor(carrier, language)}>{carrier.title[language]}</a>{' '}
          <span className="sv-small">{[carrier.owner, w.carrierStates[carrier.state] ?? carrier.state].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
