// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

interface Named {
  id: string
  name: { nl: string; en: string }
}

/** The form with which the bureau puts a change to the college: one in, one out, or an exception with its reason. */
export function ChangeForm({ named, running, may }: { named: readonly Named[]; running: readonly Named[]; may: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [sent, setSent] = useState('')
  const { act, busy, problem } = api.useAct('POST', '/v1/priorities/changes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const options = (some: readonly Named[]) => [
    { value: '', label: t.nothing },
    ...some.map(({ id, name }) => ({ value: id, label: name[language] })),
  ]
  const send = async ({ title = '', text = '', why = '', startsDate = '', most, ...rest }: Record<string, string>) => {
    const done = await act({
      title,
      text,
      why,
      startsDate: readDate(startsDate) ?? startsDate,
      ...(most && { most: Number(most) }),
      ...rest,
    })
    if (done) setSent(done.id)
  }
  return (
    <Section title={t.change} intro={t.changeIntro}>
      {sent && (
        <p role="status">
          {t.sent} <a href={addressOf('strategy/decisions/proposal', language, { id: sent })}>{t.open}</a>
        </p>
      )}
      {may ? (
        <details>
          <summary>{t.change}</summary>
          <Form problem={problem} onSend={values => void send(values)}>
            <TextInput name="title" label={t.field.title} error={wrong('title')} />
            <Select
              name="entersId"
              label={t.field.enters}
              options={options(named.filter(({ id }) => !running.some(one => one.id === id)))}
              optional
              error={wrong('entersId')}
            />
            <Select name="leavesId" label={t.field.leaves} options={options(running)} optional error={wrong('leavesId')} />
            <TextArea name="exception" label={t.field.exception} rows={3} most={4000} optional error={wrong('exception')} />
            <TextInput name="most" type="number" short label={t.field.most} optional error={wrong('most')} />
            <DateInput name="startsDate" label={t.field.starts} error={wrong('startsDate')} />
            <TextArea name="text" label={t.field.text} most={8000} error={wrong('text')} />
            <TextArea name="why" label={t.field.why} most={4000} error={wrong('why')} />
            <Button busy={busy}>{t.send}</Button>
          </Form>
        </details>
      ) : (
        <Button kind="secondary" type="button" refused={t.onlyBureau}>
          {t.change}
        </Button>
      )}
      <Why rule="priorities.proposesChange" act={t.change} />
    </Section>
  )
}
