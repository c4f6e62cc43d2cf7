// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** The form with which a proposal is put to a body. */
export function ProposeForm({ bodies, may }: { bodies: readonly { code: string; name: { nl: string; en: string } }[]; may: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [made, setMade] = useState('')
  const { act, busy, problem } = api.useAct('POST', '/v1/proposals')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async ({ bodyCode = '', title = '', text = '', why = '' }: Record<string, string>) => {
    const done = await act({ bodyCode, title, text, why })
    if (done) setMade(done.id)
  }
  return (
    <Section title={t.propose}>
      {made && (
        <p role="status">
          {t.saved} <a href={addressOf('strategy/decisions/proposal', language, { id: made })}>{t.proposal}</a>
        </p>
      )}
      {may ? (
        <details>
          <summary>{t.propose}</summary>
          <Form problem={problem} onSend={values => void send(values)}>
            <Select
              name="bodyCode"
              label={t.body}
              options={bodies.map(({ code, name }) => ({ value: code, label: name[language] }))}
              error={wrong('bodyCode')}
            />
            <TextInput name="title" label={t.field.title} error={wrong('title')} />
            <TextArea name="text" label={t.field.text} most={8000} error={wrong('text')} />
            <TextArea name="why" label={t.why} most={4000} error={wrong('why')} />
            <Button busy={busy}>{t.propose}</Button>
          </Form>
        </details>
      ) : (
        <Button kind="secondary" type="button" refused={t.onlyProposers}>
          {t.propose}
        </Button>
      )}
      <Why rule="decisions.proposes" act={t.propose} />
    </Section>
  )
}
