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
import { api, type Obstacle } from './client.ts'
import { levelsAbove, outcomes } from './rules.ts'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** What every form of an act is given: the record as it was seen, and what to do once it is recorded. */
interface Given {
  obstacle: Obstacle
  version: string | null
  done: () => void
}

type Noun = 'recognitions' | 'ownerships' | 'answers' | 'tests' | 'raises' | 'outcomes' | 'reopenings'
type Values = Record<string, string>

/** One act: sends with the version that was seen, and closes when it is recorded. The server judges the input, so a form that is not full yet is sent as it is. */
function useSending<N extends Noun>(noun: N, { obstacle, version, done }: Given, inputOf: (values: Values) => object) {
  const { act, busy, problem } = api.useAct('POST', `/v1/obstacles/{id}/${noun}`)
  const [sent, setSent] = useState<Values>({})
  const send = async (values: Values) => {
    setSent(values)
    const answer = await act({ id: obstacle.id, ...inputOf(values) } as never, { version })
    if (answer) done()
  }
  const form = { problem, onSend: (values: Values) => void send(values) }
  const doubtful = problem?.status === 400 && mayBeConfirmed(Object.values(sent))
  return { form, busy, doubtful, wrong: (name: string) => errorOf(problem?.errors, name) }
}

type Sending = Pick<ReturnType<typeof useSending>, 'doubtful' | 'busy'>

/** The end of every form with words in it: the way out for what only looks like a person, and the button. */
function Ending({ doubtful, busy }: Sending) {
  const t = useTexts(texts)
  return (
    <>
      {doubtful && (
        <label className="sv-choice">
          <input type="checkbox" name="notPersonal" value="confirmed" />
          <span>{t.form.notPersonal}</span>
        </label>
      )}
      <Button busy={busy}>{t.form.send}</Button>
    </>
  )
}

const day = (typed = ''): string => readDate(typed) ?? typed

function Recognise(given: Given) {
  const t = useTexts(texts)
  const { form, wrong, ...sending } = useSending('recognitions', given, values => values)
  return (
    <Form {...form}>
      <TextArea name="why" label={t.form.why} hint={t.form.noPersons} optional rows={3} most={2000} error={wrong('why')} />
      <Ending {...sending} />
    </Form>
  )
}

function GiveOwner(given: Given) {
  const t = useTexts(texts)
  const possible = api.useRead('/v1/obstacles/{id}/possible-owners', { id: given.obstacle.id })
  const { form, wrong, busy } = useSending('ownerships', given, ({ owner = '' }) => {
    const [ownerId, ownerOrganisationId] = owner.split(' ')
    return owner ? { ownerId, ownerOrganisationId } : {}
  })
  const options = (possible.data?.owners ?? []).map(({ personId, organisationId, name, organisation }) => ({
    value: `${personId} ${organisationId}`,
    label: t.by(name, organisation),
  }))
  const single = options.filter(({ value }, index) => options.findIndex(other => other.value === value) === index)
  return (
    <Form {...form}>
      <Select
        name="owner"
        label={t.form.ownerChoice}
        value=""
        optional
        options={[{ value: '', label: t.form.myself }, ...single]}
        error={wrong('ownerId') ?? wrong('ownerOrganisationId')}
      />
      <Button busy={busy}>{t.form.send}</Button>
    </Form>
  )
}

function Answer(given: Given) {
  const t = useTexts(texts)
  const { form, wrong, ...sending } = useSending('answers', given, ({ nextDate, ...values }) => ({ ...values, nextDate: day(nextDate) }))
  return (
    <Form {...form}>
      <TextArea name="answer" label={t.form.answer} hint={t.form.noPersons} most={2000} error={wrong('answer')} />
      <DateInput name="nextDate" label={t.form.nextDate} error={wrong('nextDate')} />
      <Ending {...sending} />
    </Form>
  )
}

function TryOut(given: Given) {
  const t = useTexts(texts)
  const { form, wrong, ...sending } = useSending('tests', given, ({ untilDate, ...values }) => ({ ...values, untilDate: day(untilDate) }))
  return (
    <Form {...form}>
      <TextArea name="trial" label={t.form.trial} hint={t.form.noPersons} most={2000} error={wrong('trial')} />
      <DateInput name="untilDate" label={t.form.untilDate} error={wrong('untilDate')} />
      <Ending {...sending} />
    </Form>
  )
}

function Raise(given: Given) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { form, wrong, ...sending } = useSending('raises', given, values => values)
  const above = levelsAbove(given.obstacle.level).map(value => ({ value, label: w.levels[value] }))
  return (
    <Form {...form}>
      <RadioGroup name="toLevel" label={t.form.toLevel} options={above} error={wrong('toLevel')} />
      <TextArea name="question" label={t.form.question} hint={t.form.noPersons} most={2000} error={wrong('question')} />
      <Ending {...sending} />
    </Form>
  )
}

function Close(given: Given) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { form, wrong, ...sending } = useSending('outcomes', given, values => values)
  return (
    <Form {...form}>
      <RadioGroup
        name="kind"
        label={t.form.kind}
        options={outcomes.map(value => ({ value, label: w.states[value] }))}
        error={wrong('kind')}
      />
      <TextArea name="reason" label={t.form.reason} hint={t.form.noPersons} most={2000} error={wrong('reason')} />
      <Ending {...sending} />
    </Form>
  )
}

function Reopen(given: Given) {
  const t = useTexts(texts)
  const { form, wrong, ...sending } = useSending('reopenings', given, values => values)
  return (
    <Form {...form}>
      <TextArea name="reason" label={t.form.stillFelt} hint={t.form.noPersons} most={2000} error={wrong('reason')} />
      <Ending {...sending} />
    </Form>
  )
}

/** The form of each act. */
export const actForms: Readonly<Record<Obstacle['acts'][number]['key'], ComponentType<Given>>> = {
  recognise: Recognise,
  own: GiveOwner,
  answer: Answer,
  test: TryOut,
  raise: Raise,
  close: Close,
  reopen: Reopen,
}
