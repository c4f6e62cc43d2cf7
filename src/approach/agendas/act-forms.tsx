// SPDX-License-Identifier: EUPL-1.2
import { type ComponentType, useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { words } from './action.texts.ts'
import { useChoices } from './choices.ts'
import { type Action, api, type Given } from './client.ts'
import { closings, judgements } from './rules.ts'
import { ScopeForm } from './scope-form.tsx'

type Noun = 'reports' | 'milestone-arrivals' | 'handovers' | 'closures'
type Values = Record<string, string>

function useSending<N extends Noun>(noun: N, { action, version, done }: Given, inputOf: (values: Values) => object) {
  const { act, busy, problem } = api.useAct('POST', `/v1/actions/{id}/${noun}`)
  const [sent, setSent] = useState<Values>({})
  const send = async (values: Values) => {
    setSent(values)
    if (await act({ id: action.id, ...inputOf(values) } as never, { version })) done()
  }
  const form = { problem, onSend: (values: Values) => void send(values) }
  const doubtful = problem?.status === 400 && mayBeConfirmed(Object.values(sent))
  return { form, busy, doubtful, wrong: (name: string) => errorOf(problem?.errors, name) }
}

/** The end of every form with words in it: the way out for what only looks like a person, and the button. */
function Ending({ doubtful, busy }: Pick<ReturnType<typeof useSending>, 'doubtful' | 'busy'>) {
  const { form: f } = useTexts(words)
  return (
    <>
      {doubtful && (
        <label className="sv-choice">
          <input type="checkbox" name="notPersonal" value="confirmed" />
          <span>{f.notPersonal}</span>
        </label>
      )}
      <Button busy={busy}>{f.send}</Button>
    </>
  )
}

function Report(given: Given) {
  const { form: f } = useTexts(words)
  const { form, wrong, ...sending } = useSending('reports', given, values => values)
  const judgement = given.action.reports[0]?.judgement
  return (
    <Form {...form}>
      <RadioGroup
        name="judgement"
        label={f.judgement}
        value={judgement}
        options={judgements.map(value => ({ value, label: f.judgements[value] }))}
        error={wrong('judgement')}
      />
      <TextArea name="reason" label={f.reason} hint={f.noPersons} rows={2} most={1000} error={wrong('reason')} />
      <Ending {...sending} />
    </Form>
  )
}

function Milestone(given: Given) {
  const { form: f } = useTexts(words)
  const { form, wrong, busy } = useSending('milestone-arrivals', given, ({ reachedDate = '', ...values }) => ({
    ...values,
    reachedDate: readDate(reachedDate) ?? reachedDate,
  }))
  const left = given.action.milestones.filter(({ reachedDate }) => reachedDate === null)
  return (
    <Form {...form}>
      <Select name="title" label={f.milestone} options={left.map(({ title }) => ({ value: title, label: title }))} error={wrong('title')} />
      <DateInput name="reachedDate" label={f.reachedDate} error={wrong('reachedDate')} />
      <Button busy={busy}>{f.send}</Button>
    </Form>
  )
}

function HandOver(given: Given) {
  const { form: f } = useTexts(words)
  const choices = useChoices()
  const { form, wrong, ...sending } = useSending('handovers', given, values => values)
  return (
    <Form {...form}>
      <Select
        name="ownerOrganisationId"
        label={f.owner}
        options={(choices.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        error={wrong('ownerOrganisationId')}
      />
      <TextArea name="reason" label={f.why} hint={f.noPersons} rows={3} most={2000} error={wrong('reason')} />
      <Ending {...sending} />
    </Form>
  )
}

function Close(given: Given) {
  const { form: f } = useTexts(words)
  const { form, wrong, ...sending } = useSending('closures', given, values => values)
  return (
    <Form {...form}>
      <RadioGroup
        name="outcome"
        label={f.outcome}
        options={closings.map(value => ({ value, label: f.outcomes[value] }))}
        error={wrong('outcome')}
      />
      <TextArea name="reason" label={f.why} hint={f.noPersons} rows={3} most={2000} error={wrong('reason')} />
      <Ending {...sending} />
    </Form>
  )
}

/** The form of each act. */
export const actForms: Readonly<Record<Action['acts'][number]['key'], ComponentType<Given>>> = {
  report: Report,
  milestone: Milestone,
  handover: HandOver,
  scope: ScopeForm,
  close: Close,
}
