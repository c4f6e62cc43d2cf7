// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { ActList } from '../../shell/forms/act-list.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api, type DocumentSeen } from './client.ts'
import { adviceResults, consultationResults } from './rules.ts'
import { texts } from './texts.ts'

const ruleOf = {
  consult: 'adoption.recordsConsultation',
  advise: 'adoption.recordsAdvice',
  adopt: 'adoption.recordsAdoption',
} as const
const nounOf = { consult: 'consultations', advise: 'advices', adopt: 'adoptions' } as const
const dateOf = { consult: 'heldDate', advise: 'advisedDate', adopt: 'adoptedDate' } as const

type Key = keyof typeof ruleOf
interface Given {
  act: Key
  document: DocumentSeen
  version: string | null
  done: () => void
}

/** What may be done with a document now, and the form of the act that is chosen. */
export function Acts({ document, version }: { document: DocumentSeen; version: string | null }) {
  const t = useTexts(texts)
  return (
    <ActList
      acts={document.acts}
      names={t.actNames}
      unmet={t.unmet}
      rules={ruleOf}
      given={{ document_id: document.id, version: String(document.version) }}
      form={(key, done) => <ActForm act={key} document={document} version={version} done={done} />}
    />
  )
}

function ActForm({ act: key, document, version, done }: Given) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', `/v1/documents/{id}/${nounOf[key]}`)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async (values: Record<string, string>) => {
    const day = values[dateOf[key]] ?? ''
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
    const answer = await act({ id: document.id, ...filled, [dateOf[key]]: readDate(day) ?? day } as never, { version })
    if (answer) done()
  }
  const options = document.bodies.map(({ code, ...name }) => ({ value: code, label: name[language] }))
  return (
    <Form problem={problem} onSend={values => void send(values)}>
      <Select name="bodyCode" label={t.form.body} options={options} error={wrong('bodyCode')} />
      <DateInput name={dateOf[key]} label={t.form.date} error={wrong(dateOf[key])} />
      {key === 'adopt' ? <Adopting wrong={wrong} /> : <Result act={key} wrong={wrong} />}
      <Button busy={busy}>{t.form.send}</Button>
    </Form>
  )
}

type Wrong = (name: string) => ReturnType<typeof errorOf>

function Result({ act, wrong }: { act: 'consult' | 'advise'; wrong: Wrong }): ReactNode {
  const t = useTexts(texts)
  const options =
    act === 'consult'
      ? consultationResults.map(value => ({ value, label: t.consultationResults[value] }))
      : adviceResults.map(value => ({ value, label: t.adviceResults[value] }))
  return (
    <>
      <RadioGroup name="result" label={t.form.result} options={options} error={wrong('result')} />
      <TextArea name="note" label={t.form.note} hint={t.form.noPersons} optional rows={3} most={2000} error={wrong('note')} />
    </>
  )
}

function Adopting({ wrong }: { wrong: Wrong }): ReactNode {
  const t = useTexts(texts)
  return (
    <>
      <TextInput name="decision" label={t.form.decision} error={wrong('decision')} />
      <TextArea name="withoutBecause" label={t.form.without} optional rows={2} most={2000} error={wrong('withoutBecause')} />
    </>
  )
}
