// SPDX-License-Identifier: EUPL-1.2
import { OrganisationChoice } from '../../partners/organisations/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { go } from '../../shell/browser/place.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** The form with which the bureau records what was agreed with a partner; others read why they may not. */
export function RecordForm() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/agreements')
  if (!session) return null
  const why = (
    <Why
      rule="agreements.recordsAgreement"
      given={{ author_id: session.person.id, organisation_id: session.organisation.id }}
      act={t.record}
    />
  )
  if (!holds(session, 'bureau_coordinator')) return why
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async ({ fromDate = '', toDate = '', ...values }: Record<string, string>) => {
    const made = await act({ ...values, fromDate: readDate(fromDate) ?? fromDate, toDate: readDate(toDate) ?? toDate } as Parameters<
      typeof act
    >[0])
    if (made) go(addressOf('monitor/agreements/agreement', language, { id: made.id }))
  }
  return (
    <details>
      <summary>{t.record}</summary>
      <Form problem={problem} onSend={values => void send(values)}>
        <OrganisationChoice name="partner" label={t.partner} error={wrong('partner')} />
        <TextArea name="promiseNl" label={t.promise} rows={3} most={1000} error={wrong('promiseNl')} />
        <TextArea name="promiseEn" label={t.promiseEn} rows={3} most={1000} error={wrong('promiseEn')} />
        <TextArea name="normNl" label={t.norm} hint={t.normHint} rows={2} most={500} error={wrong('normNl')} />
        <TextArea name="normEn" label={t.normEn} rows={2} most={500} error={wrong('normEn')} />
        <DateInput name="fromDate" label={t.from} error={wrong('fromDate')} />
        <DateInput name="toDate" label={t.to} error={wrong('toDate')} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
      {why}
    </details>
  )
}
