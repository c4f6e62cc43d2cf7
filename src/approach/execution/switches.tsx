// SPDX-License-Identifier: EUPL-1.2
import type { contract as mailContract } from '../../core/mail/contract.ts'
import { client } from '../../shell/browser/client.ts'
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Failed } from '../../shell/states/states.tsx'
import { type Listed, ownNotices } from './client.ts'
import { texts } from './texts.ts'

const mail = client<typeof mailContract>()

/** A switch for every kind of notices and for the mail, and where the mail goes. */
export function Switches({ listed }: { listed: Listed }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const choice = ownNotices.useAct('POST', '/v1/notices/choices')
  const rows = [...listed.kinds, { kind: 'mail-digest', says: { nl: t.mail, en: t.mail }, wanted: listed.mail.wanted }]
  return (
    <details className="sv-start__switches">
      <summary>{t.choose}</summary>
      <p className="sv-small">{t.chooseLead}</p>
      <ul>
        {rows.map(({ kind, says, wanted }) => (
          <li key={kind}>
            <label>
              <input type="checkbox" checked={wanted} disabled={choice.busy} onChange={() => void choice.act({ kind, wanted: !wanted })} />
              <span>{says[language]}</span>
            </label>
          </li>
        ))}
      </ul>
      {choice.problem && <Failed problem={choice.problem} />}
      <Address />
    </details>
  )
}

function Address() {
  const t = useTexts(texts)
  const session = useSession()
  const seen = mail.useRead('/v1/mail-address')
  const state = mail.useAct('POST', '/v1/mail-address')
  const error = state.problem?.errors.find(({ field }) => field === 'address')?.detail
  if (!seen.data) return null
  return (
    <>
      <Form problem={state.problem} onSend={({ address = '' }) => void state.act({ address })}>
        <TextInput
          name="address"
          type="email"
          label={t.address}
          hint={t.addressHint}
          error={error}
          value={seen.data.address ?? ''}
          autoComplete="email"
        />
        <Button kind="secondary" busy={state.busy}>
          {t.saveAddress}
        </Button>
      </Form>
      {session?.mode === 'demo' && (
        <p className="sv-small">
          <a href={t.outboxAddress} data-document="">
            {t.outbox}
          </a>
        </p>
      )}
    </>
  )
}
