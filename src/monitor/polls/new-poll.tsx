// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

function WhyOpen() {
  const session = useSession()
  const given = session && { person_id: session.person.id, organisation_id: session.organisation.id }
  return <Why rule="polls.opensPoll" {...(given && { given })} />
}

/** For whoever may not hold a poll: the button without effect, with the sentence that fails. */
export function NewPollRefused() {
  const t = useTexts(texts)
  return (
    <div>
      <Button kind="secondary" type="button" refused={t.onlyBureau}>
        {t.new}
      </Button>
      <WhyOpen />
    </div>
  )
}

/** The form with which the bureau holds a poll. */
export function NewPoll() {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/polls')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ title = '', reason = '', statements = '', opensDate = '', closesDate = '', threshold = '' }: Record<string, string>) => {
    void act({
      title,
      reason,
      statements: statements
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
      opensDate: readDate(opensDate) ?? opensDate,
      closesDate: readDate(closesDate) ?? closesDate,
      threshold: Number(threshold),
    })
  }
  return (
    <details>
      <summary>{t.new}</summary>
      <Form problem={problem} onSend={send}>
        <TextInput name="title" label={t.name} error={wrong('title')} />
        <TextArea name="reason" label={t.reason} most={2000} rows={4} error={wrong('reason')} />
        <TextArea name="statements" label={t.statementsLabel} hint={t.statementsHint} error={wrong('statements')} />
        <DateInput name="opensDate" label={t.opens} error={wrong('opensDate')} />
        <DateInput name="closesDate" label={t.closes} error={wrong('closesDate')} />
        <TextInput name="threshold" label={t.threshold} hint={t.thresholdHint} value="10" error={wrong('threshold')} />
        <Button busy={busy}>{t.open}</Button>
      </Form>
      <WhyOpen />
    </details>
  )
}
