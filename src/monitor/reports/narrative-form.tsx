// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Report } from './client.ts'
import { narrativeParts } from './rules.ts'
import { texts } from './texts.ts'

/** What the bureau words itself, part by part; every time it is kept it becomes a version, with what is different. */
export function NarrativeForm({ report, version }: { report: Report; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/reports/{id}/report-drafts')
  const [sent, setSent] = useState<Record<string, string>>({})
  const closed = report.state !== 'draft'
  const refused = closed ? t.text.closed : holds(session, 'bureau_coordinator') ? undefined : t.onlyBureau
  const send = (values: Record<string, string>) => {
    setSent(values)
    void act({ id: report.id, changes: '', ...values } as never, { version })
  }
  return (
    <Section title={t.text.title} intro={closed ? undefined : t.text.intro}>
      {closed ? (
        <Written report={report} />
      ) : (
        <Form problem={problem} onSend={send} key={report.draftVersion}>
          {narrativeParts.map(part => (
            <TextArea
              key={part}
              name={part}
              label={t.text[part]}
              value={report.narrative[part] ?? ''}
              rows={part === 'opening' || part === 'residents' ? 5 : 4}
              most={6000}
              optional
              error={errorOf(problem?.errors, part)}
            />
          ))}
          <TextInput name="changes" label={t.text.changes} error={errorOf(problem?.errors, 'changes')} />
          {problem?.status === 400 && mayBeConfirmed(Object.values(sent)) && (
            <label className="sv-choice">
              <input type="checkbox" name="notPersonal" value="confirmed" />
              <span>{t.text.notPersonal}</span>
            </label>
          )}
          <Button busy={busy} refused={refused}>
            {t.text.save}
          </Button>
        </Form>
      )}
      <Why rule="reports.writesReport" given={{ report_id: report.id }} act={t.text.save} />
      <details>
        <summary>{t.text.versions}</summary>
        <ol className="sv-links">
          {report.versions.map(one => (
            <li key={one.version}>{t.text.version(one.version, date(language, one.writtenDate), one.organisation, one.changes)}</li>
          ))}
        </ol>
      </details>
    </Section>
  )
}

/** The text of an account that is frozen: to be read, not typed. */
function Written({ report: { narrative } }: { report: Report }) {
  const t = useTexts(texts)
  return (
    <>
      {narrativeParts
        .filter(part => narrative[part])
        .map(part => (
          <div key={part}>
            <h3 className="nl-heading nl-heading--level-3">{t.text[part]}</h3>
            <p className="nl-paragraph sv-lines">{narrative[part]}</p>
          </div>
        ))}
      <Button type="button" kind="secondary" refused={t.text.closed}>
        {t.text.save}
      </Button>
    </>
  )
}
