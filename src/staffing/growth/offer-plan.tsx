// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Growth } from './client.ts'
import { texts } from './texts.ts'

/** The plan of a day as a document for adoption, and the latest one that was offered (C62). */
export function OfferPlan({ plan }: { plan: Growth['plan'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/plans')
  const send = ({ asOfDate = '', changes = '' }: Record<string, string>) =>
    void act({ asOfDate: readDate(asOfDate) ?? asOfDate, ...(changes.trim() && { changes }) })
  return (
    <Section title={t.plan} intro={t.planIntro}>
      <p className="nl-paragraph">
        {plan && `${t.planNow(plan.number, plan.version, t.planStates[plan.state])} `}
        <a className="nl-link" href={addressOf('strategy/adoption/list', language)}>
          {t.toDocuments}
        </a>
      </p>
      <details>
        <summary>{t.offer}</summary>
        <Form problem={problem} onSend={send}>
          <DateInput name="asOfDate" label={t.planDay} error={errorOf(problem?.errors, 'asOfDate')} />
          <TextInput name="changes" label={t.planChanges} optional error={errorOf(problem?.errors, 'changes')} />
          <Button busy={busy}>{t.offer}</Button>
        </Form>
        <Why rule="growth.postsExpected" act={t.offer} />
      </details>
    </Section>
  )
}
