// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Benchmarks } from './client.ts'
import { texts } from './texts.ts'

function WhyAnnounce() {
  const session = useSession()
  const given = session && { person_id: session.person.id, organisation_id: session.organisation.id }
  return <Why rule="benchmarks.announcesBenchmark" {...(given && { given })} />
}

/** For whoever may not announce: the button without effect, with the sentence that fails. */
export function AnnounceRefused() {
  const t = useTexts(texts)
  return (
    <div>
      <Button kind="secondary" type="button" refused={t.onlyBureau}>
        {t.announce}
      </Button>
      <WhyAnnounce />
    </div>
  )
}

/** The form with which the bureau announces a comparison. */
export function Announce({ benchmarks }: { benchmarks: Benchmarks }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/benchmarks')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ offence = '', year = '', reason = '', contextUntilDate = '' }: Record<string, string>) => {
    void act({ offence, year: Number(year), reason, contextUntilDate: readDate(contextUntilDate) ?? contextUntilDate })
  }
  return (
    <details>
      <summary>{t.announce}</summary>
      <Form problem={problem} onSend={send}>
        <Select
          name="offence"
          label={t.offence}
          options={benchmarks.offences.map(({ code, title }) => ({ value: code, label: title[language] }))}
          error={wrong('offence')}
        />
        <Select
          name="year"
          label={t.year}
          options={benchmarks.years.map(year => ({ value: String(year), label: String(year) }))}
          error={wrong('year')}
        />
        <TextArea name="reason" label={t.reason} most={1000} rows={4} error={wrong('reason')} />
        <DateInput
          name="contextUntilDate"
          label={t.until}
          hint={t.untilHint(date(language, benchmarks.earliestUntilDate))}
          error={wrong('contextUntilDate')}
        />
        <Button busy={busy}>{t.announceSend}</Button>
      </Form>
      <WhyAnnounce />
    </details>
  )
}
