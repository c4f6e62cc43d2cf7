// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Records the dissent of a member: by the member itself, or by the bureau for the minutes. */
export function DissentForm({
  id,
  version,
  members,
}: {
  id: string
  version: string | null
  members: readonly { code: string; name: string }[]
}) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/decisions/{id}/dissents')
  const bureau = holds(session, 'bureau_coordinator')
  const own = members.filter(({ code }) => bureau || code === session?.organisation.code)
  const may = own.length > 0 && (bureau || holds(session, 'mayor', 'chief_prosecutor', 'police_chief'))
  if (!may)
    return (
      <>
        <Button kind="secondary" type="button" refused={t.onlyMembers}>
          {t.recordDissent}
        </Button>
        <Why rule="decisions.dissents" act={t.recordDissent} given={{ decision_id: id }} />
      </>
    )
  return (
    <details>
      <summary>{t.recordDissent}</summary>
      <Form problem={problem} onSend={({ member = '', reason = '' }) => void act({ id, member, reason }, { version })}>
        <Select
          name="member"
          label={t.member}
          options={own.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(problem?.errors, 'member')}
        />
        <TextArea name="reason" label={t.field.reason} most={4000} error={errorOf(problem?.errors, 'reason')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
