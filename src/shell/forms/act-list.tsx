// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../languages/language.tsx'
import { Why } from '../states/why.tsx'
import { Button } from './button.tsx'

/** One act on a record as the server tells of it: whether it may be done now, and the sentence that fails when it may not. */
interface Act<K extends string> {
  key: K
  allowed: boolean
  nl: string | null
  en: string | null
}

interface Shown<K extends string> {
  acts: readonly Act<K>[]
  names: Readonly<Record<K, string>>
  /** The sentence that fails, in words that say what it stands in the way of. */
  unmet: (sentence: string) => string
  /** The rule of each act, as 'feature.rule'. */
  rules: Readonly<Record<K, string>>
  /** Columns of the row of every act that are known already, by name. */
  given: Readonly<Record<string, string>>
  /** The form of an act; `done` closes it, and no other that was opened meanwhile. */
  form: (key: K, done: () => void) => ReactNode
}

/** What may be done with a record: a button for each act, without effect and with the sentence that fails when it may not, and the form of the one chosen. */
export function ActList<K extends string>({ acts, names, unmet, rules, given, form }: Shown<K>) {
  const language = useLanguage()
  const [chosen, choose] = useState<K | null>(null)
  const open = acts.find(({ key, allowed }) => key === chosen && allowed)
  return (
    <>
      <ul className="sv-acts">
        {acts.map(({ key, allowed, ...refusal }) => (
          <li key={key}>
            <Button
              kind={key === chosen ? 'primary' : 'secondary'}
              type="button"
              refused={allowed ? undefined : unmet(refusal[language] ?? '')}
              onPress={() => choose(key === chosen ? null : key)}
            >
              {names[key]}
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <div className="sv-card" key={open.key}>
          <h3 className="nl-heading nl-heading--level-3">{names[open.key]}</h3>
          {form(open.key, () => choose(now => (now === open.key ? null : now)))}
        </div>
      )}
      {acts.map(({ key }) => (
        <Why key={key} rule={rules[key]} given={given} act={names[key]} />
      ))}
    </>
  )
}
