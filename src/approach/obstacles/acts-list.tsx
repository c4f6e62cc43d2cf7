// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { actForms } from './act-forms.tsx'
import type { Obstacle } from './client.ts'
import { texts } from './texts.ts'

const ruleOf = {
  recognise: 'obstacles.recognisesObstacle',
  own: 'obstacles.givesObstacleAnOwner',
  answer: 'obstacles.answersObstacle',
  test: 'obstacles.testsSolution',
  raise: 'obstacles.raisesObstacle',
  close: 'obstacles.closesObstacle',
  reopen: 'obstacles.reopensObstacle',
} as const satisfies Record<Obstacle['acts'][number]['key'], string>

/** What may be done with an obstacle: a button for each act, without effect and with the sentence that fails when it may not, and the form of the one chosen. */
export function Acts({ obstacle, version }: { obstacle: Obstacle; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [chosen, choose] = useState<string | null>(null)
  const act = obstacle.acts.find(({ key, allowed }) => key === chosen && allowed)
  const Chosen = act && actForms[act.key]
  return (
    <>
      <ul className="obstacle-acts">
        {obstacle.acts.map(({ key, allowed, ...refusal }) => (
          <li key={key}>
            <Button
              kind={key === chosen ? 'primary' : 'secondary'}
              type="button"
              refused={allowed ? undefined : t.unmet(refusal[language] ?? '')}
              onPress={() => choose(key === chosen ? null : key)}
            >
              {t.actNames[key]}
            </Button>
          </li>
        ))}
      </ul>
      {obstacle.acts.map(({ key }) => (
        <Why key={key} rule={ruleOf[key]} given={{ obstacle_id: obstacle.id }} act={t.actNames[key]} />
      ))}
      {Chosen && (
        <div className="sv-card">
          <h3 className="nl-heading nl-heading--level-3">{t.actNames[act.key]}</h3>
          <Chosen obstacle={obstacle} version={version} done={() => choose(null)} />
        </div>
      )}
    </>
  )
}
