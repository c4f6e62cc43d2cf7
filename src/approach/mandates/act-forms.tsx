// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { OrganisationChoice } from '../../partners/organisations/public.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Mandate } from './client.ts'
import { ends } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  mandate: Mandate
  version: string | null
}

const day = (typed = ''): string => readDate(typed) ?? typed

/** What this reader may do with a mandate now, and why (not). */
export function ActForms({ mandate, version }: Given) {
  const t = useTexts(texts)
  const session = useSession()
  if (!session) return null
  const given = { mandate_id: mandate.id, author_id: session.person.id, organisation_id: session.organisation.id }
  const acts = [
    { rule: 'mandates.deliversMandate', name: t.deliver, may: mandate.inHand, form: <Deliver mandate={mandate} version={version} /> },
    {
      rule: 'mandates.defersMandate',
      name: t.defer,
      may: holds(session, 'bureau_coordinator'),
      form: <Defer mandate={mandate} version={version} />,
    },
    {
      rule: 'mandates.endsMandate',
      name: t.end,
      may: holds(session, 'bureau_coordinator'),
      form: <End mandate={mandate} version={version} />,
    },
  ]
  return (
    <>
      {mandate.state !== 'ended' &&
        acts.map(
          ({ rule, name, may, form }) =>
            may && (
              <Folded key={rule} title={name}>
                {form}
              </Folded>
            ),
        )}
      {acts.map(({ rule, name }) => (
        <Why key={rule} rule={rule} given={given} act={name} />
      ))}
    </>
  )
}

const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <Section title={title}>
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  </Section>
)

function Ends({ name, label, error }: { name: string; label: string; error: string | undefined }) {
  const t = useTexts(texts)
  return <RadioGroup name={name} label={label} options={ends.map(value => ({ value, label: t.outcomes[value] }))} error={error} />
}

function Deliver({ mandate, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/mandates/{id}/deliveries')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  return (
    <Form
      problem={problem}
      onSend={({ summary = '', advice }) => void act({ id: mandate.id, summary, advice: advice as (typeof ends)[number] }, { version })}
    >
      <TextArea name="summary" label={t.summary} most={4000} error={wrong('summary')} />
      <Ends name="advice" label={t.advice} error={wrong('advice')} />
      <Button busy={busy}>{t.deliver}</Button>
    </Form>
  )
}

function Defer({ mandate, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/mandates/{id}/deferrals')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ deadlineDate, decisionDate, reason = '', decision = '' }: Record<string, string>) =>
    void act(
      { id: mandate.id, deadlineDate: day(deadlineDate), reason, decision, ...(decisionDate && { decisionDate: day(decisionDate) }) },
      { version },
    )
  return (
    <Form problem={problem} onSend={send}>
      <DateInput name="deadlineDate" label={t.newDeadline} error={wrong('deadlineDate')} />
      <DateInput name="decisionDate" label={t.decisionDate} optional error={wrong('decisionDate')} />
      <TextArea name="reason" label={t.reason} rows={3} most={2000} error={wrong('reason')} />
      <TextInput name="decision" label={t.decision} hint={t.decisionHint} error={wrong('decision')} />
      <Button busy={busy}>{t.defer}</Button>
    </Form>
  )
}

function End({ mandate, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/mandates/{id}/mandate-outcomes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ outcome, transferTo, reason = '', decision = '', decidedDate }: Record<string, string>) =>
    void act(
      {
        id: mandate.id,
        outcome: outcome as (typeof ends)[number],
        reason,
        decision,
        decidedDate: day(decidedDate),
        ...(transferTo && { transferTo }),
      },
      { version },
    )
  return (
    <Form problem={problem} onSend={send}>
      <Ends name="outcome" label={t.outcome} error={wrong('outcome')} />
      <OrganisationChoice name="transferTo" label={t.transferTo} hint={t.transferHint} optional error={wrong('transferTo')} />
      <TextArea name="reason" label={t.reason} rows={3} most={2000} error={wrong('reason')} />
      <TextInput name="decision" label={t.decision} hint={t.decisionHint} error={wrong('decision')} />
      <DateInput name="decidedDate" label={t.decidedDate} error={wrong('decidedDate')} />
      <Button busy={busy}>{t.end}</Button>
    </Form>
  )
}
