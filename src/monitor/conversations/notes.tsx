// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { receiptOf } from '../../core/contract/receipt.ts'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Shown } from './client.ts'
import { texts } from './texts.ts'

/** What was said, whether participants find it right, and the forms for both. */
export function Notes({ conversation, version }: Shown) {
  const t = useTexts(texts)
  const [code, setCode] = useState<string | null>(null)
  const { id, notes, remarks, mine } = conversation
  return (
    <Section title={t.notes}>
      {code && (
        <div className="sv-card" role="status">
          <p>{t.code}</p>
          <p>
            <strong>{code}</strong>
          </p>
          <p>
            {t.codeText}{' '}
            <a className="nl-link" href={t.confirmAddress} data-document="">
              {t.confirmAddress}
            </a>
          </p>
        </div>
      )}
      {notes ? (
        <>
          {notes.text?.split(/\n{2,}/).map(part => (
            <p className="nl-paragraph" key={part}>
              {part}
            </p>
          ))}
          <p>
            {notes.text === null ? (
              t.notesGone(String(notes.participants))
            ) : (
              <>
                <strong>{t.notesStanding[notes.standing]}</strong>.{' '}
                {t.tally(String(notes.agree), String(notes.object), String(notes.participants))}
              </>
            )}
          </p>
          {remarks.length > 0 && (
            <>
              <h3 className="nl-heading nl-heading--level-3">{t.remarks}</h3>
              <ul className="sv-links">
                {remarks.map(({ agrees, remark, by }) => (
                  <li key={remark}>
                    {remark}
                    <p className="sv-small">
                      {by ?? t.anonymous}: {agrees ? t.yes : t.no}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
          {!mine && notes.text !== null && <Confirm conversation={conversation} version={version} />}
          <Why rule="conversations.confirmsNotes" given={{ conversation_id: id }} />
        </>
      ) : (
        <>
          <p className="nl-paragraph">{t.noNotes}</p>
          {mine ? (
            <Write conversation={conversation} version={version} onCode={setCode} />
          ) : (
            <Button kind="secondary" type="button" refused={t.onlyFacilitator}>
              {t.write}
            </Button>
          )}
          <Why rule="conversations.writesNotes" given={{ conversation_id: id }} />
        </>
      )}
    </Section>
  )
}

function Confirm({ conversation: { id, spoke }, version }: Shown) {
  const t = useTexts(texts)
  const confirming = api.useAct('POST', '/v1/conversations/{id}/confirmations')
  return (
    <ActForm
      title={t.confirm}
      of={confirming}
      given={{ id }}
      version={version}
      refused={spoke ? t.spoke : undefined}
      fields={[
        { name: 'agrees', label: t.agrees, kind: 'choice', options: (['yes', 'no'] as const).map(value => ({ value, label: t[value] })) },
        { name: 'remark', label: t.remark, kind: 'text', optional: true },
      ]}
    />
  )
}

function Write({ conversation: { id }, version, onCode }: Shown & { onCode: (code: string) => void }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/conversations/{id}/notes')
  const [code] = useState(() => receiptOf(crypto.getRandomValues(new Uint8Array(20))))
  const [sent, setSent] = useState<Record<string, string>>({})
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async (values: Record<string, string>) => {
    setSent(values)
    const { heldDate = '', participants = '', ...rest } = values
    const input = { id, code, ...rest, heldDate: readDate(heldDate) ?? heldDate, participants: Number(participants) }
    if (await act(input as never, { version })) onCode(code)
  }
  return (
    <details>
      <summary>{t.write}</summary>
      <Form problem={problem} onSend={values => void send(values)}>
        <DateInput name="heldDate" label={t.heldDate} error={wrong('heldDate')} />
        <TextInput name="participants" label={t.participants} type="number" short error={wrong('participants')} />
        <TextArea name="notes" label={t.notesLabel} hint={t.notesHint} rows={8} most={8000} error={wrong('notes')} />
        {problem?.status === 400 && mayBeConfirmed([sent.notes]) && (
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
