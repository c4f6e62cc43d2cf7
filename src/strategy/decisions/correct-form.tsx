// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Corrects a decision (erratum): a new decision of the same body that names this one; this one stays as it was taken (C09 c, C62 b). */
export function CorrectForm({ decision, version }: { decision: { id: string; title: string; text: string }; version: string | null }) {
  const t = useTexts(texts)
  const { id, title, text } = decision
  const correcting = api.useAct('POST', '/v1/decisions/{id}/corrections')
  const act = ({ conditions = '', ...rest }: Record<string, string>, how?: { version: string | null }) =>
    correcting.act({ ...rest, conditions: conditions.split('\n').filter(line => line.trim() !== '') } as never, how)
  return (
    <>
      <ActForm
        title={t.correct}
        of={{ ...correcting, act: act as never }}
        given={{ id }}
        version={version}
        refused={holds(useSession(), 'bureau_coordinator', 'taskforce_secretary') ? undefined : t.onlyBureau}
        fields={[
          { name: 'title', label: t.field.title, kind: 'line', value: title },
          { name: 'text', label: t.field.correctText, hint: t.correctHint, kind: 'text', most: 8000, value: text },
          { name: 'consensusNote', label: t.field.correctWhy, kind: 'text', most: 4000 },
          { name: 'conditions', label: t.field.conditions, kind: 'text', optional: true },
          { name: 'decidedDate', label: t.field.decided, kind: 'date' },
        ]}
      />
      <Why rule="decisions.recordsDecision" act={t.correct} />
    </>
  )
}
