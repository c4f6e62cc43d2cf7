// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** Records that this municipality goes into another on a day. It reads the record once more, so that nobody records beside what they did not see. */
export function MergeForm({ code }: { code: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const record = api.useRead('/v1/areas/{code}', { code })
  const listed = api.useRead('/v1/areas')
  const { act, busy, problem } = api.useAct('POST', '/v1/areas/{code}/changes')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const others = (listed.data?.areas ?? []).filter(area => area.kind === 'municipality' && area.code !== code)
  const send = ({ into = '', changeDate = '', why = '' }: Record<string, string>) => {
    void act({ code, into, changeDate: readDate(changeDate) ?? changeDate, why }, { version: record.version })
  }
  return (
    <details>
      <summary>{t.merge}</summary>
      <p>{t.mergeIntro}</p>
      <Form problem={problem} onSend={send}>
        <Select
          name="into"
          label={t.into}
          options={others.map(area => ({ value: area.code, label: area.name[language] }))}
          error={wrong('into')}
        />
        <DateInput name="changeDate" label={t.changeDate} error={wrong('changeDate')} />
        <TextArea name="why" label={t.why} rows={3} most={500} error={wrong('why')} />
        <Button busy={busy}>{t.record}</Button>
      </Form>
    </details>
  )
}
