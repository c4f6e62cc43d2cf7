// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { type Role, roles } from '../../core/access/roles.ts'
import { addDays, dateOf } from '../../core/time/calendar.ts'
import { addressOf } from '../../shell/addresses.ts'
import { go } from '../../shell/browser/place.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Looks } from './client.ts'
import { grounds, logs, results } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

type Choices = Pick<Looks, 'people' | 'organisations' | 'actions'>

/** The form that begins a look: the ground first, then what is searched for. A finding of the weekly list fills in person and days. */
export function BeginLook({ choices }: { choices: Choices }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const [preset] = useFilters({ person: '', from: '', to: '' })
  const [log, setLog] = useState<(typeof logs)[number]>('audit')
  const { act, busy, problem } = api.useAct('POST', '/v1/log-looks')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const today = dateOf(new Date().toISOString())
  const send = async ({ fromDate = '', toDate = '', ...values }: Record<string, string>) => {
    const { subjectPersonId, ...rest } = values
    const subject = subjectPersonId ? { subjectType: 'person', subjectId: subjectPersonId } : {}
    const answer = await act({ ...rest, ...subject, fromDate: readDate(fromDate) ?? fromDate, toDate: readDate(toDate) ?? toDate } as never)
    if (answer) go(addressOf('oversight/log-looks/look', language, { id: answer.id }))
  }
  return (
    <>
      <Form problem={problem} onSend={values => void send(values)}>
        <RadioGroup
          name="ground"
          label={t.ground}
          options={grounds.map(value => ({ value, label: t.grounds[value] }))}
          error={wrong('ground')}
        />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} most={500} rows={3} error={wrong('reason')} />
        <RadioGroup
          name="log"
          label={t.log}
          options={logs.map(value => ({ value, label: t.logs[value], hint: t.logHints[value] }))}
          value={log}
          onValue={value => setLog(value as typeof log)}
          error={wrong('log')}
        />
        <div className="log-look-fields">
          <DateInput name="fromDate" label={t.from} value={preset.from || addDays(today, -7)} error={wrong('fromDate')} />
          <DateInput name="toDate" label={t.to} value={preset.to || today} error={wrong('toDate')} />
        </div>
        {log === 'audit' ? (
          <AuditFilters choices={choices} person={preset.person} wrong={wrong} />
        ) : (
          <SubjectFields people={choices.people} wrong={wrong} />
        )}
        <Button busy={busy}>{t.look}</Button>
      </Form>
      {session && <Why rule="log-looks.looksIntoLog" given={{ person_id: session.person.id, organisation_id: session.organisation.id }} />}
    </>
  )
}

type Wrong = (name: string) => string | undefined

function AuditFilters({ choices, person, wrong }: { choices: Choices; person: string; wrong: Wrong }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const any = { value: '', label: t.any }
  const named = (all: readonly { id: string; name: string }[]) => [any, ...all.map(({ id, name }) => ({ value: id, label: name }))]
  const meaning = ({ event, says }: Choices['actions'][number]) => (language === 'nl' ? `${says} (${event})` : event)
  return (
    <div className="log-look-fields">
      <Select
        name="aboutPersonId"
        label={t.person}
        options={named(choices.people)}
        value={person}
        optional
        error={wrong('aboutPersonId')}
      />
      <Select name="aboutOrganisationId" label={t.organisation} options={named(choices.organisations)} optional />
      <Select
        name="role"
        label={t.role}
        options={[any, ...(Object.keys(roles) as Role[]).map(value => ({ value, label: roles[value][language] }))]}
        optional
      />
      <Select name="result" label={t.result} options={[any, ...results.map(value => ({ value, label: t.results[value] }))]} optional />
      <Select
        name="action"
        label={t.action}
        options={[any, ...choices.actions.map(action => ({ value: action.event, label: meaning(action) }))]}
        optional
      />
      <TextInput name="record" label={t.record} hint={t.recordHint} optional error={wrong('record')} />
    </div>
  )
}

function SubjectFields({ people, wrong }: { people: Choices['people']; wrong: Wrong }) {
  const t = useTexts(texts)
  return (
    <div className="log-look-fields">
      <Select
        name="subjectPersonId"
        label={t.subject}
        hint={t.subjectHint}
        options={[{ value: '', label: '–' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        optional
      />
      <TextInput name="subjectType" label={t.subjectType} hint={t.subjectTypeHint} optional error={wrong('subjectType')} />
      <TextInput name="subjectId" label={t.subjectId} optional error={wrong('subjectId')} />
    </div>
  )
}
