// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
const kinds = ['body', 'ambition', 'action', 'indicator', 'request'] as const

/** What hangs on a priority and is touched when it goes out; asked when it is opened (C10 b). */
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

function List({ id }: { id: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/priorities/{id}/effects', { id })
  return (
    <Loaded of={seen} lines={3}>
      {({ effects }) =>
        effects.length === 0 ? (
          <p>{t.effectsNone}</p>
        ) : (
          kinds.map(kind => {
            const some = effects.filter(effect => effect.kind === kind)
            return some.length === 0 ? null : (
              <div key={kind}>
                <p>
                  <strong>{t.kinds[kind]}</strong> ({some.length})
                </p>
                <ul>
                  {some.map(({ name, about }) => (
                    <li key={`${about} ${name.nl}`}>
                      {about && kind !== 'request' ? (
                        <a href={addressOf('strategy/course/item', language, { id: about })}>{name[language]}</a>
                      ) : (
                        name[language]
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            )
          })
        )
      }
    </Loaded>
  )
}
