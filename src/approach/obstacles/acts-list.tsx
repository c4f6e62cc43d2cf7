// SPDX-License-Identifier: EUPL-1.2
import { ActList } from '../../shell/forms/act-list.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
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

/** What may be done with an obstacle, and the form of the act that is chosen. */
export function Acts({ obstacle, version }: { obstacle: Obstacle; version: string | null }) {
  const t = useTexts(texts)
  return (
    <ActList
      acts={obstacle.acts}
      names={t.actNames}
      unmet={t.unmet}
      rules={ruleOf}
      given={{ obstacle_id: obstacle.id }}
      form={(key, done) => {
        const Chosen = actForms[key]
        return <Chosen obstacle={obstacle} version={version} done={done} />
      }}
    />
  )
}
