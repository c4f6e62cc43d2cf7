// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Sets after how many weeks without a word an action counts as silent, from a day on (C17 c). */
export function SetTerm() {
  const t = useTexts(texts)
  const of = api.useAct('POST', '/v1/update-terms')
  return (
    <ActForm
      title={t.term}
      of={of}
      refused={holds(useSession(), 'bureau_coordinator') ? undefined : t.onlyBureau}
      fields={[
        { name: 'weeks', label: t.termWeeks, kind: 'number' },
        { name: 'validFromDate', label: t.termFrom, kind: 'date' },
        { name: 'reason', label: t.termReason, kind: 'line' },
      ]}
    />
  )
}
