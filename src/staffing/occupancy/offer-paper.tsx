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
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Makes the talking paper of a day; it is read, printed and downloaded where all documents are (C61 d). */
export function OfferPaper({ day }: { day: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/occupancy/talking-papers')
  const send = ({ measuredDate = '', changes = '' }: Record<string, string>) =>
    void act({ measuredDate: readDate(measuredDate) ?? measuredDate, ...(changes.trim() && { changes }) })
  return (
    <Section title={t.paper} intro={t.paperIntro}>
      <p className="nl-paragraph">
        <a className="nl-link" href={addressOf('strategy/adoption/list', language)}>
          {t.toDocuments}
        </a>
      </p>
      <details>
        <summary>{t.makePaper}</summary>
        <Form problem={problem} onSend={send}>
          <DateInput name="measuredDate" label={t.paperDay} value={day} error={errorOf(problem?.errors, 'measuredDate')} />
          <TextInput name="changes" label={t.paperChanges} optional error={errorOf(problem?.errors, 'changes')} />
          <Button busy={busy}>{t.makePaper}</Button>
        </Form>
        <Why rule="occupancy.recordsReading" act={t.makePaper} />
      </details>
    </Section>
  )
}
