// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { words } from './action.texts.ts'
import { placeOf, useChoices } from './choices.ts'
import { api } from './client.ts'
import { ScopeFields, scopeOf, useLists } from './scope-fields.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** Puts an action on the agenda of a body that this person speaks for (C17 a). */
export default function PlanScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const choices = useChoices()
  return (
    <Page title={w.planTitle} lead={w.planLead} steps={[{ title: t.title, address: addressOf('approach/agendas/list', language) }]} narrow>
      <Loaded of={choices}>{data => (data.bodies.length === 0 ? <Empty title={w.noBody} /> : <Plan choices={data} />)}</Loaded>
      <Why rule="agendas.plansAction" />
    </Page>
  )
}

type Choices = NonNullable<ReturnType<typeof useChoices>['data']>

function Plan({ choices }: { choices: Choices }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const f = w.form
  const language = useLanguage()
  const lists = useLists()
  const [planned, setPlanned] = useState<string | null>(null)
  const { act, busy, problem } = api.useAct('POST', '/v1/actions')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async ({ body = '', priorityId, ownerOrganisationId = '', ...values }: Record<string, string>) => {
    const done = await act({
      ...placeOf(choices.bodies, body),
      ...(priorityId && { priorityId }),
      ownerOrganisationId,
      ...scopeOf(values, lists),
    })
    if (done) setPlanned(done.id)
  }
  if (planned)
    return (
      <p role="status">
        <a href={addressOf('approach/agendas/action', language, { id: planned })}>{w.action}</a>
      </p>
    )
  return (
    <Form problem={problem} onSend={values => void send(values)}>
      <Select
        name="body"
        label={f.body}
        options={choices.bodies.map(({ name, level }, index) => ({
          value: String(index),
          label: level === 'district' ? t.districtCollege(name) : name,
        }))}
        error={wrong('bodyId') ?? wrong('level') ?? wrong('areaCode')}
      />
      <Select
        name="priorityId"
        label={f.priority}
        optional
        value=""
        options={[{ value: '', label: f.none }, ...choices.priorities.map(({ id, title }) => ({ value: id, label: title[language] }))]}
        error={wrong('priorityId')}
      />
      <Select
        name="ownerOrganisationId"
        label={f.ownerOf}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        error={wrong('ownerOrganisationId')}
      />
      <ScopeFields choices={choices} lists={lists} wrong={wrong} />
      <Button busy={busy}>{t.plan}</Button>
    </Form>
  )
}
