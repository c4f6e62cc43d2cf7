// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { OrganisationChoice } from '../organisations/public.ts'
import { api } from './client.ts'
import { texts } from './texts.ts'

const changes = ['joins', 'leaves'] as const

/** Records that an organisation joins or leaves the body on a day; `times` makes the form new after each success. */
export function RecordForm({ code, version }: { code: string; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/organisations/{code}/memberships')
  const [times, setTimes] = useState(0)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  async function send({ organisation = '', change = 'joins', date = '', why = '' }: Record<string, string>): Promise<void> {
    const given = { code, organisation, change: change as (typeof changes)[number], date: readDate(date) ?? date, why }
    if (await act(given, { version })) setTimes(times + 1)
  }
  return (
    <Form key={times} problem={problem} onSend={values => void send(values)}>
      {times > 0 && <p role="status">{t.saved}</p>}
      <OrganisationChoice name="organisation" label={t.which} without={code} error={wrong('organisation')} />
      <RadioGroup
        name="change"
        label={t.change}
        value="joins"
        options={changes.map(value => ({ value, label: t[value] }))}
        error={wrong('change')}
      />
      <DateInput name="date" label={t.date} error={wrong('date')} />
      <TextArea name="why" label={t.reason} rows={3} most={500} error={wrong('why')} />
      <Button busy={busy}>{t.save}</Button>
    </Form>
  )
}
