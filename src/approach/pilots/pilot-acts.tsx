// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
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
import { api, type Pilot } from './client.ts'
import { outcomes, verdicts } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  pilot: Pilot
  version: string | null
}

/** What this reader may do with a pilot, and why (not). */
export function PilotActs({ pilot, version }: Given) {
  const t = useTexts(texts)
  const session = useSession()
  if (!session) return null
  const given = { pilot_id: pilot.id, author_id: session.person.id, organisation_id: session.organisation.id }
  const bureau = holds(session, 'bureau_coordinator') && !pilot.decided
  return (
    <>
      {pilot.joined && !pilot.decided && pilot.fromDate <= pilot.asOfDate && (
        <details>
          <summary>{t.evaluate}</summary>
          <Evaluate pilot={pilot} version={version} />
        </details>
      )}
      {bureau && (
        <details>
          <summary>{t.add}</summary>
          <AddPartner pilot={pilot} version={version} />
        </details>
      )}
      {bureau && (
        <details>
          <summary>{t.decide}</summary>
          <Decide pilot={pilot} version={version} />
        </details>
      )}
      <Why rule="pilots.evaluatesPilot" given={given} act={t.evaluate} />
      <Why rule="pilots.decidesOnPilot" given={given} act={t.decide} />
    </>
  )
}

function Evaluate({ pilot, version }: Given) {
  const t = useTexts(texts)
  const [sent, setSent] = useState<string[]>([])
  const { act, busy, problem } = api.useAct('POST', '/v1/pilots/{id}/pilot-evaluations')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ worked = '', forWhom = '', workedNot = '', verdict, notPersonal }: Record<string, string>) => {
    setSent([worked, forWhom, workedNot])
    void act(
      {
        id: pilot.id,
        worked,
        forWhom,
        workedNot,
        verdict: verdict as (typeof verdicts)[number],
        ...(notPersonal === 'confirmed' && { notPersonal }),
      },
      { version },
    )
  }
  return (
    <Form problem={problem} onSend={send}>
      <TextArea name="worked" label={t.worked} rows={3} most={2000} error={wrong('worked')} />
      <TextInput name="forWhom" label={t.forWhom} hint={t.forWhomHint} error={wrong('forWhom')} />
      <TextArea name="workedNot" label={t.workedNot} rows={3} most={2000} error={wrong('workedNot')} />
      <RadioGroup
        name="verdict"
        label={t.verdict}
        options={verdicts.map(value => ({ value, label: t.verdicts[value] }))}
        error={wrong('verdict')}
      />
      {problem?.status === 400 && mayBeConfirmed(sent) && (
        <label className="sv-choice">
          <input type="checkbox" name="notPersonal" value="confirmed" />
          <span>{t.notPersonal}</span>
        </label>
      )}
      <Button busy={busy}>{t.send}</Button>
    </Form>
  )
}

function AddPartner({ pilot, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/pilots/{id}/pilot-partners')
  return (
    <Form problem={problem} onSend={({ partner = '' }) => void act({ id: pilot.id, partner }, { version })}>
      <OrganisationChoice name="partner" label={t.partner} error={errorOf(problem?.errors, 'partner')} />
      <Button busy={busy}>{t.add}</Button>
    </Form>
  )
}

function Decide({ pilot, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/pilots/{id}/pilot-decisions')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ outcome, reason = '', decision = '', decidedDate = '' }: Record<string, string>) =>
    void act(
      {
        id: pilot.id,
        outcome: outcome as (typeof outcomes)[number],
        reason,
        decision,
        decidedDate: readDate(decidedDate) ?? decidedDate,
      },
      { version },
    )
  return (
    <Form problem={problem} onSend={send}>
      <RadioGroup
        name="outcome"
        label={t.outcome}
        options={outcomes.map(value => ({ value, label: t.outcomes[value] }))}
        error={wrong('outcome')}
      />
      <TextArea name="reason" label={t.reason} rows={3} most={2000} error={wrong('reason')} />
      <TextInput name="decision" label={t.decision} hint={t.decisionHint} error={wrong('decision')} />
      <DateInput name="decidedDate" label={t.decidedDate} error={wrong('decidedDate')} />
      <Button busy={busy}>{t.decide}</Button>
    </Form>
  )
}
