// SPDX-License-Identifier: EUPL-1.2
import type { Unsent } from '../../core/http/frame.ts'
import type { Language } from '../languages/both.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { Page } from '../page/page.tsx'
import { texts } from './texts.ts'

/** The title of a page that tells why there is nothing else to see. */
export function problemTitle(status: number, language: Language): string {
  const titles: Record<number, string> = texts[language].titles
  return titles[status] ?? (status >= 500 ? texts[language].titles[500] : texts[language].titles[400])
}

/** A page that says what went wrong, in words, and how to go on. */
export function ProblemPage({
  status,
  detail,
  traceId,
  unsent,
}: {
  status: number
  detail: string
  traceId: string
  unsent?: Unsent | undefined
}) {
  const t = useTexts(texts)
  const next: Record<number, string> = t.next
  const home = useLanguage() === 'en' ? '/en' : '/'
  return (
    <Page title={problemTitle(status, useLanguage())} lead={detail} narrow>
      {next[status] && !unsent && <p className="nl-paragraph">{next[status]}</p>}
      {unsent && <UnsentForm status={status} unsent={unsent} />}
      <p className="nl-paragraph">
        <a className="nl-link" href={home}>
          {t.back}
        </a>
      </p>
      {status >= 500 && (
        <p className="sv-small">
          {t.trace}: <code>{traceId}</code>
        </p>
      )}
    </Page>
  )
}

/** Whether a value is something that a person wrote, and not a choice or a sign of the form itself. */
const isWritten = ([name, value]: readonly [string, string]): boolean => !name.startsWith('_') && /\s/.test(value.trim())

/** What could not be sent, to read and to send again as it is: the same key, so that it happens once. */
function UnsentForm({ status, unsent: { action, fields } }: { status: number; unsent: Unsent }) {
  const t = useTexts(texts)
  const signIn = useLanguage() === 'en' ? '/en/sign-in' : '/aanmelden'
  return (
    <form className="sv-form" method="post" action={action}>
      <p className="nl-paragraph">{status === 401 ? t.unsent.signedOut : t.unsent.later}</p>
      {status === 401 && (
        <p className="nl-paragraph">
          <a className="nl-link" href={signIn} target="_blank" rel="noopener">
            {t.unsent.signIn}
          </a>
        </p>
      )}
      {fields.map(field =>
        isWritten(field) ? (
          <p key={field[0]}>
            <label className="sv-hidden" htmlFor={`unsent-${field[0]}`}>
              {t.unsent.wrote}
            </label>
            <textarea className="sv-input" id={`unsent-${field[0]}`} name={field[0]} rows={5} readOnly defaultValue={field[1]} />
          </p>
        ) : (
          <input key={field[0]} type="hidden" name={field[0]} value={field[1]} />
        ),
      )}
      <p>
        <button className="nl-button nl-button--primary" type="submit">
          {t.unsent.again}
        </button>
      </p>
    </form>
  )
}
