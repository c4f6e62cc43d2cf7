// SPDX-License-Identifier: EUPL-1.2
import { go } from '../../shell/browser/place.ts'
import { OrganisationChoice } from '../../partners/organisations/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { holds, type useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { kinds } from './rules.ts'
import { texts } from './texts.ts'

/** The form with which the bureau records a mandate that the college gave. */
export function Give({ session }: { session: NonNullable<ReturnType<typeof useSession>> }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/mandates')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const why = (
    <Why rule="mandates.givesMandate" given={{ author_id: session.person.id, organisation_id: session.organisation.id }} act={t.give} />
  )
  if (!holds(session, 'bureau_coordinator')) return why
  const send = async ({ deadlineDate = '', decisionDate, ...values }: Record<string, string>) => {
    const made = await act({
      ...values,
      deadlineDate: readDate(deadlineDate) ?? deadlineDate,
      ...(decisionDate && { decisionDate: readDate(decisionDate) ?? decisionDate }),
    } as Parameters<typeof act>[0])
    if (made) go(addressOf('approach/mandates/mandate', language, { id: made.id }))
  }
  return (
    <details>
      <summary>{t.give}</summary>
      <p>{t.giveIntro}</p>
      <Form problem={problem} onSend={values => void send(values)}>
        <RadioGroup
          name="kind"
          label={t.columns.kind}
          options={kinds.map(value => ({ value, label: t.kind[value] }))}
          error={wrong('kind')}
        />
        <TextInput name="titleNl" label={t.titleNl} error={wrong('titleNl')} />
        <TextInput name="titleEn" label={t.titleEn} error={wrong('titleEn')} />
        <TextArea name="questionNl" label={t.question} rows={3} most={2000} error={wrong('questionNl')} />
        <TextArea name="questionEn" label={t.questionEn} rows={3} most={2000} error={wrong('questionEn')} />
        <TextInput name="deliverableNl" label={t.deliverable} error={wrong('deliverableNl')} />
        <TextInput name="deliverableEn" label={t.deliverableEn} error={wrong('deliverableEn')} />
        <OrganisationChoice name="holder" label={t.holder} error={wrong('holder')} />
        <OrganisationChoice name="decider" label={t.decider} error={wrong('decider')} />
        <DateInput name="deadlineDate" label={t.columns.deadline} error={wrong('deadlineDate')} />
        <DateInput name="decisionDate" label={t.decisionDate} optional error={wrong('decisionDate')} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
      {why}
    </details>
  )
}
