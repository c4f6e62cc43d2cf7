// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Shown } from './client.ts'
import { texts } from './texts.ts'

/** The letters back to the participants, and the form to make one (C21 e). */
export function Letters({ conversation: { id, mine, notes, letters }, version }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const refused = !mine ? t.onlyFacilitator : notes ? undefined : t.onlyAfter
  return (
    <Section title={t.letters}>
      {letters.length === 0 && <p className="nl-paragraph">{t.noLetters}</p>}
      <ul className="sv-links">
        {letters.map(letter => (
          <li key={letter.id}>
            <a className="nl-link" href={`${t.letterAddress}/${letter.id}`} data-document="">
              {letter.title}
            </a>
            , {date(language, letter.date)},{' '}
            <a className="nl-link" href={`/v1/conversation-letters/${letter.id}/pdf`} data-document="">
              {t.pdf}
            </a>
            {letter.withdrawn > 0 && <p>{t.hasWithdrawn(String(letter.withdrawn))}</p>}
          </li>
        ))}
      </ul>
      {refused === undefined ? (
        <Write id={id} version={version} />
      ) : (
        <Button kind="secondary" type="button" refused={refused}>
          {t.letter}
        </Button>
      )}
      <Why rule="conversations.sendsLetter" given={{ conversation_id: id }} />
    </Section>
  )
}

function Write({ id, version }: { id: string; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/conversations/{id}/letters')
  const [sent, setSent] = useState<Record<string, string>>({})
  const send = (values: Record<string, string>) => {
    setSent(values)
    void act({ id, ...values } as never, { version })
  }
  return (
    <details>
      <summary>{t.letter}</summary>
      <Form problem={problem} onSend={send}>
        <TextArea name="done" label={t.done} hint={t.doneHint} rows={6} most={4000} error={errorOf(problem?.errors, 'done')} />
        <label className="sv-choice">
          <input type="checkbox" name="quotes" value="yes" defaultChecked />
          <span>{t.quotes}</span>
        </label>
        {problem?.status === 400 && mayBeConfirmed([sent.done]) && (
          <label className="sv-choice">
            <input type="checkbox" name="notPersonal" value="confirmed" />
            <span>{t.notPersonal}</span>
          </label>
        )}
        <Button busy={busy}>{t.record}</Button>
      </Form>
    </details>
  )
}
