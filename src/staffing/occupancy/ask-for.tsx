// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { client } from '../../shell/browser/client.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import type { contract as requests } from '../requests/contract.ts'
import type { Scenarios } from './client.ts'
import { texts } from './texts.ts'

const api = client<typeof requests>()

/** Turns a scenario into a request, which follows the fixed procedure; nothing is posted before a decision (C58, C61). */
export function AskFor({ scenario }: { scenario: Scenarios['scenarios'][number] }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/requests')
  const [done, setDone] = useState(false)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const [first] = scenario.lines
  const send = async ({ functionName = '', reason = '', consulted = '' }: Record<string, string>) => {
    const lines = scenario.lines.map(line => ({ ...line, startDate: scenario.asOfDate }))
    const answer = await act({
      title: scenario.title,
      unit: first?.toUnit ?? '',
      functionName,
      reason,
      budget: 'neutral',
      consulted,
      lines,
    })
    setDone(answer !== null && answer !== undefined)
  }
  if (done)
    return (
      <p className="nl-paragraph" role="status">
        {t.asked2}
      </p>
    )
  return (
    <details>
      <summary>{t.ask}</summary>
      <p className="nl-paragraph">{t.askIntro}</p>
      <Form problem={problem} onSend={values => void send(values)}>
        <TextInput name="functionName" label={t.functionName} error={wrong('functionName')} />
        <TextArea name="reason" label={t.reason} hint={t.noPersons} rows={3} most={4000} error={wrong('reason')} />
        <TextInput name="consulted" label={t.consulted} error={wrong('consulted')} />
        <Button busy={busy}>{t.ask}</Button>
      </Form>
    </details>
  )
}
