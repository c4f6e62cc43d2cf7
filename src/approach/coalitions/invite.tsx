// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextInput } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import type { Given } from './keeping.ts'
import { texts } from './texts.ts'

/** 256 random bits as they stand in a link. The server keeps a hash alone, so this is the only place where the link is whole. */
function newSecret(): string {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Invites somebody of a member to read some papers for some days, and shows the link once (C40 b). */
export function Invite({ coalition, version }: Given) {
  const t = useTexts(texts)
  const f = t.form
  const [open, show] = useState(false)
  const [link, setLink] = useState('')
  const { act, busy, problem } = api.useAct('POST', '/v1/coalitions/{id}/guests')
  const present = coalition.members.filter(({ left }) => !left)
  const refused = present.length === 0 ? t.refused.noMember : coalition.papers.length === 0 ? t.refused.noPaper : undefined
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async ({ memberId = '', guestName = '', days = '', ...chosen }: Record<string, string>) => {
    const secret = newSecret()
    const paperIds = coalition.papers.map(({ id }) => id).filter(id => chosen[`paper-${id}`])
    const done = await act({ id: coalition.id, memberId, guestName, days: Number(days), secret, paperIds }, { version })
    if (!done) return
    setLink(`${location.origin}${t.guestAddress}?sleutel=${secret}`)
    show(false)
  }
  return (
    <>
      {link && (
        <p role="status">
          {t.link} <code className="sv-lines">{link}</code>
        </p>
      )}
      <Button kind={open ? 'primary' : 'secondary'} type="button" refused={refused} onPress={() => show(!open)}>
        {t.acts.invite}
      </Button>
      {open && refused === undefined && (
        <div className="sv-card">
          <Form problem={problem} onSend={values => void send(values)}>
            <Select
              name="memberId"
              label={f.member}
              options={present.map(({ id, name, kind }) => ({ value: id, label: `${name} (${t.kinds[kind]})` }))}
              error={wrong('memberId')}
            />
            <TextInput name="guestName" label={f.guest} error={wrong('guestName')} />
            <TextInput name="days" label={f.days} hint={f.daysHint} type="number" short value="14" error={wrong('days')} />
            <fieldset className={wrong('paperIds') ? 'sv-field sv-field--wrong' : 'sv-field'}>
              <legend>{f.papers}</legend>
              {wrong('paperIds') && <p className="sv-field__error">{wrong('paperIds')}</p>}
              <div className="sv-choices">
                {coalition.papers.map(({ id, title, personal }) => (
                  <label key={id} className="sv-choice">
                    <input type="checkbox" name={`paper-${id}`} value="yes" />
                    <span>
                      {title} {personal && <Badge>{t.personal}</Badge>}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
            <Button busy={busy}>{t.acts.invite}</Button>
          </Form>
        </div>
      )}
      <Why rule="coalitions.sharesWithGuest" act={t.acts.invite} />
    </>
  )
}
