// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { words } from './action.texts.ts'
import { useChoices } from './choices.ts'
import { api, type Given } from './client.ts'
import { ScopeFields, scopeOf, useLists } from './scope-fields.tsx'

/** Changes what an action is, with the decision of its body and the reason (C17 e). */
export function ScopeForm({ action, version, done }: Given) {
  const { form: f } = useTexts(words)
  const language = useLanguage()
  const choices = useChoices()
  const lists = useLists(action)
  const { act, busy, problem } = api.useAct('POST', '/v1/actions/{id}/scopes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async (values: Record<string, string>) => {
    if (await act({ id: action.id, ...scopeOf(values, lists), reason: values.reason ?? '' }, { version })) done()
  }
  return (
    <Form problem={problem} onSend={values => void send(values)}>
      <ScopeFields
        from={{
          title: action.title[language],
          effect: action.effect[language],
          startDate: action.startDate,
          endDate: action.endDate,
          indicatorId: action.indicator?.id,
        }}
        choices={choices.data}
        lists={lists}
        wrong={wrong}
      />
      <TextArea name="reason" label={f.why} hint={f.noPersons} rows={3} most={2000} error={wrong('reason')} />
      <Button busy={busy}>{f.send}</Button>
    </Form>
  )
}
