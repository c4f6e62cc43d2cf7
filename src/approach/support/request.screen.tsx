// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Request } from './client.ts'
import { MatchList } from './match-list.tsx'
import { verdicts } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

/** One request for help: its answers, what helped before, and for the asker whether it helped. */
export default function SupportRequest() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/support-requests/{id}', { id })
  useTitle(seen.data?.question ?? t.request)
  return (
    <Loaded of={seen}>
      {request => (
        <Page
          title={request.question}
          lead={facts(t, language, request)}
          steps={[{ title: t.title, address: addressOf('approach/support/list', language) }]}
        >
          <Section title={t.given}>
            <Given request={request} />
            {request.mine ? <Judge request={request} version={seen.version} /> : <Help request={request} version={seen.version} />}
            <Why rule="support.givesSupport" given={{ request_id: id }} act={t.help} />
            <Why rule="support.saysWhetherSupportHelped" given={{ request_id: id }} act={t.helped} />
          </Section>
          <Section title={t.matches}>
            <MatchList
              matches={request.matches}
              beside={match => !request.mine && match.kind === 'answer' && <UseAgain id={id} reusedId={match.id} version={seen.version} />}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function facts(t: (typeof texts)['nl'], language: 'nl' | 'en', { theme, wish, by, askedDate, dueDate, late }: Request): string {
  const due = dueDate && (late ? t.late : t.due)(date(language, dueDate))
  return [t.themes[theme], t.wishes[wish], t.by(by.name, by.organisation, date(language, askedDate)), due].filter(Boolean).join('. ')
}

function Given({ request: { given } }: { request: Request }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (given.length === 0) return <p className="nl-paragraph">{t.noneGiven}</p>
  return (
    <ol className="sv-links">
      {given.map(({ id, answer, by, date: day, isReuse, reused }) => (
        <li key={id}>
          <p>{answer}</p>
          <p className="sv-small">
            {[t.by(by.name, by.organisation, date(language, day)), isReuse && t.again, t.reused(reused)].filter(Boolean).join('. ')}
          </p>
        </li>
      ))}
    </ol>
  )
}

interface Shown {
  request: Request
  version: string | null
}

function Help({ request: { id }, version }: Shown) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/support-requests/{id}/support-answers')
  const [sent, setSent] = useState<Record<string, string>>({})
  const send = (values: Record<string, string>) => {
    setSent(values)
    void act({ id, ...values }, { version })
  }
  return (
    <details className="support-ask">
      <summary>{t.help}</summary>
      <Form problem={problem} onSend={send}>
        <TextArea name="answer" label={t.answer} hint={t.noPersons} rows={5} most={4000} error={errorOf(problem?.errors, 'answer')} />
        {problem?.status === 400 && mayBeConfirmed(Object.values(sent)) && (
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

function UseAgain({ id, reusedId, version }: { id: string; reusedId: string; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/support-requests/{id}/support-answers')
  return (
    <>
      <Button kind="subtle" type="button" busy={busy} onPress={() => void act({ id, reusedId }, { version })}>
        {t.useAgain}
      </Button>
      {problem && <Failed problem={problem} />}
    </>
  )
}

function Judge({ request: { id, given, verdict }, version }: Shown) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/support-requests/{id}/support-verdicts')
  if (verdict) return <p className="nl-paragraph">{t.verdicts[verdict]}</p>
  if (given.length === 0) return <p className="nl-paragraph">{t.own}</p>
  return (
    <>
      <p>{t.helped}</p>
      <p className="sv-actions">
        {verdicts.map(each => (
          <Button key={each} kind="secondary" type="button" busy={busy} onPress={() => void act({ id, verdict: each }, { version })}>
            {t.verdicts[each]}
          </Button>
        ))}
      </p>
      {problem && <Failed problem={problem} />}
    </>
  )
}
