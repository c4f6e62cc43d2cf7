// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api, type Execution } from './client.ts'
import { words } from './execution.texts.ts'

interface Given {
  execution: Execution
  version: string | null
  /** The one thing that is asked; without it the decision as a whole. */
  asked?: Execution['asks'][number]
}

/** Says what carries out one thing that is asked, or the decision as a whole, which only the bureau does. */
export function Tie({ execution, version, asked }: Given) {
  const w = useTexts(words)
  const language = useLanguage()
  const tie = api.useAct('POST', '/v1/executions/{id}/ties')
  const may = holds(useSession(), 'bureau_coordinator') || asked !== undefined
  const refused = !may ? w.onlyBureau : execution.choices.length === 0 ? w.none : undefined
  const send = ({ targetId: chosen = '', ...rest }: Record<string, string>, how?: { version: string | null }) => {
    const [kind, targetId] = chosen.split(' ')
    return tie.act({ ...rest, kind, targetId } as never, how)
  }
  return (
    <ActForm
      title={asked ? w.tie : w.tieWhole}
      of={{ ...tie, act: send as never }}
      given={{ id: execution.id, ...(asked && { requestId: asked.id }) }}
      version={version}
      refused={refused}
      fields={[
        {
          name: 'targetId',
          label: w.target,
          kind: 'list',
          options: execution.choices.map(({ kind, id, title, owner }) => ({
            value: `${kind} ${id}`,
            label: `${w.kinds[kind]}: ${title[language]}${owner ? ` (${owner})` : ''}`,
          })),
        },
      ]}
    />
  )
}
