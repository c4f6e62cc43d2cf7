// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { client } from '../../shell/browser/client.ts'
import { go } from '../../shell/browser/place.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import type { contract as ledger } from '../ledger/contract.ts'
import { api } from './client.ts'
import { budgets } from './rules.ts'
import { texts } from './texts.ts'

const formation = client<typeof ledger>()
const categories = ['operational', 'aspirants', 'non-operational', 'undivided'] as const
type Values = Record<string, string>

const amount = (text: string | undefined): number | undefined => (text ? Number(text.replaceAll('.', '').replace(',', '.')) : undefined)

/** The movements as the form has them: fields are named lines/0/fte, so that an error finds its field. */
function linesOf(values: Values, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const field = (name: string) => values[`lines/${index}/${name}`]
    const day = field('startDate') ?? ''
    const [fromRate, toRate] = [amount(field('fromRate')), amount(field('toRate'))]
    return {
      fromUnit: field('fromUnit') ?? '',
      fromCategory: field('fromCategory') ?? '',
      toUnit: field('toUnit') ?? '',
      toCategory: field('toCategory') ?? '',
      fte: Number((field('fte') ?? '').replace(',', '.')),
      startDate: readDate(day) ?? day,
      ...(fromRate !== undefined && { fromRate }),
      ...(toRate !== undefined && { toRate }),
    }
  })
}

/** The form of a request: what, for which function, why, what it costs, who was consulted, and which places move. */
export default function NewRequestScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const asks = holds(useSession(), 'police_planner', 'police_chief')
  const steps = [
    { title: t.formation, address: addressOf('staffing/ledger/formation', language) },
    { title: t.title, address: addressOf('staffing/requests/list', language) },
  ]
  return (
    <Page title={t.newTitle} lead={t.newLead} steps={steps} narrow>
      {asks ? <RequestForm /> : <Why rule="requests.requestsFormation" />}
    </Page>
  )
}

function RequestForm() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [count, setCount] = useState(1)
  const units = formation.useRead('/v1/formation/units').data?.units ?? []
  const proposals = api.useRead('/v1/formation/requests').data?.proposals ?? []
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/requests')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const places = units.filter(({ kind }) => kind !== 'whole').map(({ code, name }) => ({ value: code, label: name[language] }))
  const kinds = categories.map(value => ({ value, label: t.categories[value] }))
  const send = async (values: Values) => {
    const { title, unit, proposal, functionName, reason, budget, consulted, attachments, notPersonal } = values
    const said = {
      title,
      unit,
      functionName,
      reason,
      budget,
      consulted,
      ...(proposal && { proposal }),
      ...(notPersonal && { notPersonal }),
    }
    const documents = (attachments ?? '').split('\n').map(text => text.trim())
    const answer = await act({ ...said, attachments: documents.filter(Boolean), lines: linesOf(values, count) } as never)
    if (answer) go(addressOf('staffing/requests/request', language, { id: answer.id }))
  }
  return (
    <Form problem={problem} onSend={values => void send(values)}>
      <TextInput name="title" label={t.titleField} error={wrong('title')} />
      <Select name="unit" label={t.unit} options={places} error={wrong('unit')} />
      <Select
        name="proposal"
        label={t.proposal}
        optional
        value=""
        options={[{ value: '', label: t.noProposal }, ...proposals.map(({ code, name }) => ({ value: code, label: name[language] }))]}
      />
      <TextInput name="functionName" label={t.functionName} error={wrong('functionName')} />
      <TextArea name="reason" label={t.reason} rows={4} most={4000} error={wrong('reason')} />
      {Array.from({ length: count }, (_, index) => {
        const field = (name: string) => ({ name: `lines/${index}/${name}`, error: wrong(`lines/${index}/${name}`) })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a movement of the form is its place
          <fieldset className="sv-card" key={index}>
            <legend>{t.line(index + 1)}</legend>
            <Select {...field('fromUnit')} label={t.fromUnit} options={places} />
            <Select {...field('fromCategory')} label={t.fromCategory} options={kinds} />
            <Select {...field('toUnit')} label={t.toUnit} options={places} />
            <Select {...field('toCategory')} label={t.toCategory} options={kinds} />
            <TextInput {...field('fte')} label={t.fte} short />
            <DateInput {...field('startDate')} label={t.startDate} />
            <TextInput {...field('fromRate')} label={t.fromRate} short optional />
            <TextInput {...field('toRate')} label={t.toRate} short optional />
          </fieldset>
        )
      })}
      <Button kind="secondary" type="button" onPress={() => setCount(Math.min(20, count + 1))}>
        {t.addLine}
      </Button>
      <RadioGroup
        name="budget"
        label={t.budget}
        error={wrong('budget')}
        options={budgets.map(value => ({ value, label: t.budgets[value] }))}
      />
      <TextArea name="consulted" label={t.consulted} rows={2} most={2000} error={wrong('consulted')} />
      <TextArea name="attachments" label={t.attachments} hint={t.attachmentsHint} optional rows={2} error={wrong('attachments')} />
      {problem?.status === 400 && (
        <label className="sv-choice">
          <input type="checkbox" name="notPersonal" value="confirmed" />
          <span>{t.notPersonal}</span>
        </label>
      )}
      <Button busy={busy}>{t.ask}</Button>
    </Form>
  )
}
