// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import type { contract } from '../../core/access/contract.ts'
import { type AnswerAt, client } from '../browser/client.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { Loaded } from './states.tsx'
import './why.css'
import { texts } from './why.texts.ts'

const api = client<typeof contract>()

interface Asked {
  /** The rule as 'feature.rule'. */
  rule: string
  /** Columns of the row of the act that are known already, by name. */
  given?: Readonly<Record<string, string>>
  /** Names the act, where several panels stand together. */
  act?: string
}

/** The panel "Why may I (not) do this?": every condition of a rule and whether it holds for this reader. It asks when it is opened. */
export function Why({ act, ...asked }: Asked) {
  const t = useTexts(texts)
  const [opened, open] = useState(false)
  return (
    <details className="sv-why" onToggle={event => open(event.currentTarget.open)}>
      <summary>{act ? t.whyThis(act) : t.why}</summary>
      {opened && <Explained {...asked} />}
    </details>
  )
}

function Explained({ rule, given = {} }: Asked) {
  const pairs = Object.entries(given).map(([column, value]) => `${column}:${value}`)
  const seen = api.useRead('/v1/access/explanations', { rule, ...(pairs.length > 0 && { given: pairs.join(',') }) })
  return (
    <Loaded of={seen} lines={3}>
      {explanation => <Reasons {...explanation} />}
    </Loaded>
  )
}

/** Every reason with whether it holds; what depends on the form is neither for nor against. */
export function Reasons({ may, reasons }: AnswerAt<typeof contract, '/v1/access/explanations'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const refused = reasons.some(({ holds }) => holds === false)
  return (
    <div className="sv-why__answer">
      <p className="sv-why__verdict">{may ? t.may : refused ? t.mayNot : t.depends}</p>
      <ul>
        {reasons.map(({ key, holds, ...says }) => (
          <li key={key} className={`sv-why__reason sv-why__reason--${holds === null ? 'open' : holds ? 'holds' : 'fails'}`}>
            {says[language]}: <strong>{holds === null ? t.open : holds ? t.holds : t.fails}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
