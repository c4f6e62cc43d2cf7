// SPDX-License-Identifier: EUPL-1.2
import { useOrganisations } from '../../partners/organisations/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { go } from '../../shell/browser/place.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { CheckGroup, chosenIn } from '../../shell/forms/check-group.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { features } from './rules.ts'
import { texts } from './texts.ts'

const day = (typed = ''): string => readDate(typed) ?? typed

/** The form with which the bureau records a pilot before it begins. */
export function StartForm() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const organisations = useOrganisations()
  const { act, busy, problem } = api.useAct('POST', '/v1/pilots')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!session) return null
  const why = (
    <Why rule="pilots.startsPilot" given={{ author_id: session.person.id, organisation_id: session.organisation.id }} act={t.start} />
  )
  if (!holds(session, 'bureau_coordinator')) return why
  const send = async ({
    title = '',
    hypothesis = '',
    stopRule = '',
    dataAgreed = '',
    fromDate,
    toDate,
    feature,
    ...rest
  }: Record<string, string>) => {
    const made = await act({
      title,
      hypothesis,
      stopRule,
      dataAgreed,
      fromDate: day(fromDate),
      toDate: day(toDate),
      partners: chosenIn(rest, 'partners'),
      ...(feature && { feature: feature as (typeof features)[number] }),
    })
    if (made) go(addressOf('approach/pilots/pilot', language, { id: made.id }))
  }
  return (
    <details>
      <summary>{t.start}</summary>
      <p>{t.startIntro}</p>
      <Form problem={problem} onSend={values => void send(values)}>
        <TextInput name="title" label={t.name} error={wrong('title')} />
        <TextArea name="hypothesis" label={t.hypothesis} hint={t.hypothesisHint} rows={3} most={2000} error={wrong('hypothesis')} />
        <TextArea name="stopRule" label={t.stopRule} hint={t.stopHint} rows={3} most={2000} error={wrong('stopRule')} />
        <TextArea name="dataAgreed" label={t.dataAgreed} hint={t.dataHint} rows={3} most={2000} error={wrong('dataAgreed')} />
        <DateInput name="fromDate" label={t.from} error={wrong('fromDate')} />
        <DateInput name="toDate" label={t.to} error={wrong('toDate')} />
        <CheckGroup name="partners" label={t.who} options={organisations} error={wrong('partners')} />
        <Select
          name="feature"
          label={t.feature}
          hint={t.featureHint}
          optional
          options={[{ value: '', label: t.noFeature }, ...features.map(value => ({ value, label: t.features[value] }))]}
          error={wrong('feature')}
        />
        <Button busy={busy}>{t.send}</Button>
      </Form>
      {why}
    </details>
  )
}
