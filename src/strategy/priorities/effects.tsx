// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import type { Language } from '../../shell/languages/both.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Loaded } from '../../shell/states/states.tsx'
import { api, type Effect } from './client.ts'
import { effectKinds } from './rules.ts'
import { texts } from './texts.ts'

/** What hangs on a priority and is touched when it goes out or comes in; asked when it is opened (C10 b). */
export function Effects({ priority }: { priority: { id: string; name: { nl: string; en: string } } }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [opened, open] = useState(false)
  return (
    <details onToggle={event => open(event.currentTarget.open)}>
      <summary>
        {t.effects}
        <span className="sv-hidden">: {priority.name[language]}</span>
      </summary>
      {opened && <List id={priority.id} />}
    </details>
  )
}

/** Where an effect can be looked at further; nothing for what has no page of its own. */
function addressFor({ kind, about }: Effect, language: Language): string | null {
  if (!about) return null
  if (kind === 'agenda-action') return addressOf('approach/agendas/action', language, { id: about })
  if (kind === 'request') return addressOf('strategy/decisions/decision', language, { id: about })
  if (kind === 'hours') return addressOf('strategy/capacity/partner', language, { code: about })
  if (kind === 'fte') return addressOf('staffing/growth/change', language, { code: about })
  if (kind === 'fund') return addressOf('staffing/funds/fund', language, { code: about })
  if (kind === 'session') return addressOf('approach/sessions/session', language, { id: about })
  return addressOf('strategy/course/item', language, { id: about })
}

const totalOf = (some: readonly Effect[], measure: Effect['measure']): number =>
  some.filter(one => one.measure === measure).reduce((total, { amount }) => total + (amount ?? 0), 0)

function List({ id }: { id: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/priorities/{id}/effects', { id })
  const decimals = (amount: number) => (Number.isInteger(amount) ? 0 : 1)
  return (
    <Loaded of={seen} lines={3}>
      {({ effects, whole }) => (
        <>
          {effects.length === 0 && <p>{t.effectsNone}</p>}
          {effectKinds.map(kind => {
            const some = effects.filter(effect => effect.kind === kind)
            const fte = totalOf(some, 'fte')
            const hours = totalOf(some, 'hours')
            return some.length === 0 ? null : (
              <div key={kind}>
                <p>
                  <strong>{t.kinds[kind]}</strong> ({some.length}
                  {kind === 'fte' && `, ${t.measures.fte(number(language, fte, decimals(fte)))}`}
                  {kind === 'hours' && `, ${t.measures.hours(number(language, hours))}`})
                </p>
                <ul>
                  {some.map(effect => {
                    const address = addressFor(effect, language)
                    const { name, about, amount, measure } = effect
                    return (
                      <li key={`${about} ${name.nl}`}>
                        {address ? <a href={address}>{name[language]}</a> : name[language]}
                        {amount !== null && measure && `: ${t.measures[measure](number(language, amount, decimals(amount)))}`}
                      </li>
                    )
                  })}
                </ul>
              </div>
            )
          })}
          {!whole && <p className="sv-small">{t.effectsMore}</p>}
        </>
      )}
    </Loaded>
  )
}
