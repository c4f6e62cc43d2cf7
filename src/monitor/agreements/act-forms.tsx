// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Agreement } from './client.ts'
import { verdicts } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  agreement: Agreement
  version: string | null
}

/** What this reader may do with an agreement now, and why (not). */
export function ActForms({ agreement, version }: Given) {
  const t = useTexts(texts)
  const session = useSession()
  if (!session) return null
  const given = { agreement_id: agreement.id, author_id: session.person.id, organisation_id: session.organisation.id }
  const over = agreement.standing !== 'agreed' && agreement.standing !== 'reported'
  return (
    <>
      {agreement.mine && (
        <Section title={t.report}>
          <Report agreement={agreement} version={version} />
        </Section>
      )}
      {over && holds(session, 'bureau_coordinator') && (
        <Section title={t.judge}>
          <Judge agreement={agreement} version={version} />
        </Section>
      )}
      <Why rule="agreements.reportsOnAgreement" given={given} act={t.report} />
      <Why rule="agreements.judgesAgreement" given={{ ...given, judged_date: new Date().toISOString().slice(0, 10) }} act={t.judge} />
    </>
  )
}

function Report({ agreement, version }: Given) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/agreements/{id}/agreement-reports')
  return (
    <Form problem={problem} onSend={({ reached = '' }) => void act({ id: agreement.id, reached }, { version })}>
      <TextArea
        name="reached"
        label={t.reached}
        hint={agreement.norm[language]}
        rows={3}
        most={2000}
        error={errorOf(problem?.errors, 'reached')}
      />
      <Button busy={busy}>{t.send}</Button>
    </Form>
  )
}

function Judge({ agreement, version }: Given) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/agreements/{id}/agreement-judgements')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ verdict, reason = '', decision = '', judgedDate = '' }: Record<string, string>) =>
    void act(
      { id: agreement.id, verdict: verdict as (typeof verdicts)[number], reason, decision, judgedDate: readDate(judgedDate) ?? judgedDate },
      { version },
    )
  return (
    <Form problem={problem} onSend={send}>
      <RadioGroup
        name="verdict"
        label={t.verdict}
        options={verdicts.map(value => ({ value, label: t.verdicts[value] }))}
        error={wrong('verdict')}
      />
      <TextArea name="reason" label={t.reasonLabel} rows={3} most={2000} error={wrong('reason')} />
      <TextInput name="decision" label={t.decision} hint={t.decisionHint} error={wrong('decision')} />
      <DateInput name="judgedDate" label={t.judgedDate} error={wrong('judgedDate')} />
      <Button busy={busy}>{t.send}</Button>
    </Form>
  )
}
