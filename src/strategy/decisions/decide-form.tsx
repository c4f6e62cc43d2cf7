// SPDX-License-Identifier: EUPL-1.2
import { OrganisationChoice } from '../../partners/organisations/public.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { means, outcomes } from './rules.ts'
import { texts } from './texts.ts'

interface Shown {
  id: string
  version: string | null
  title: string
  text: string
  decided: boolean
}

/** Records the decision on a proposal, with conditions and one organisation that is asked to do something. */
export function DecideForm({ id, version, title, text, decided }: Shown) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/proposals/{id}/decisions')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const refused = decided ? t.already : holds(session, 'bureau_coordinator', 'taskforce_secretary') ? undefined : t.onlyBureau
  if (refused !== undefined)
    return (
      <>
        <Button kind="secondary" type="button" refused={refused}>
          {t.recordDecision}
        </Button>
        <Why rule="decisions.recordsDecision" act={t.recordDecision} given={{ proposal_id: id }} />
      </>
    )
  const send = ({ outcome, means: how, decidedDate = '', conditions = '', executor, asks, ...rest }: Record<string, string>) =>
    void act(
      {
        id,
        title,
        text,
        ...rest,
        outcome: outcome as (typeof outcomes)[number],
        means: how as (typeof means)[number],
        decidedDate: readDate(decidedDate) ?? decidedDate,
        conditions: conditions.split('\n').filter(line => line.trim() !== ''),
        asks: executor ? [{ executor, asks: asks ?? '' }] : [],
      },
      { version },
    )
  return (
    <details>
      <summary>{t.recordDecision}</summary>
      <Form problem={problem} onSend={send}>
        <RadioGroup
          name="outcome"
          label={t.outcome}
          options={outcomes.map(value => ({ value, label: t.outcomes[value] }))}
          error={wrong('outcome')}
        />
        <RadioGroup
          name="means"
          label={t.field.means}
          options={means.map(value => ({ value, label: t.means[value] }))}
          error={wrong('means')}
        />
        <TextArea name="consensusNote" label={t.field.note} rows={2} optional error={wrong('consensusNote')} />
        <DateInput name="decidedDate" label={t.field.decided} error={wrong('decidedDate')} />
        <TextInput name="title" label={t.field.title} value={title} error={wrong('title')} />
        <TextArea name="text" label={t.field.text} value={text} most={8000} error={wrong('text')} />
        <TextArea name="conditions" label={t.field.conditions} rows={3} optional error={wrong('conditions')} />
        <OrganisationChoice name="executor" label={t.field.executor} optional error={wrong('asks/0/executor')} />
        <TextInput name="asks" label={t.field.asks} optional error={wrong('asks/0/asks')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
