// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { texts } from './answer.texts.ts'
import { api, type Own, type Round } from './client.ts'
import { Delegates } from './delegates.tsx'
import { Ranking } from './ranking.tsx'

/** How long a pause in typing lasts before what was typed is kept, in milliseconds. */
const pause = 1200

/** The answer of the own organisation: ranked themes and texts that keep themselves, and the signature (C08 a). */
export default function AnswerScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const round = api.useRead('/v1/consultations/{id}', { id })
  const own = api.useRead('/v1/consultations/{id}/answer', { id })
  return (
    <Loaded of={round}>
      {asked => (
        <Page
          title={t.title}
          narrow
          steps={[{ title: asked.title, address: addressOf('strategy/consultation/round', language, { id }) }]}
          lead={own.data && t.lead(own.data.organisation.name)}
        >
          <Loaded of={own}>
            {answer => (answer.asked ? <Answer round={asked} own={answer} version={own.version} /> : <p>{t.notAsked}</p>)}
          </Loaded>
        </Page>
      )}
    </Loaded>
  )
}

function Answer({ round, own, version }: { round: Round; own: Own; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const last = own.versions[0]
  const [ranked, rank] = useState(last?.ranked ?? [])
  const [written, write] = useState<Record<string, string>>(last?.texts ?? {})
  const [changed, setChanged] = useState(false)
  const saving = api.useAct('POST', '/v1/consultations/{id}/drafts')
  const signing = api.useAct('POST', '/v1/consultations/{id}/signatures')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause after the last change, with the version of that moment, saves once.
  useEffect(() => {
    if (!changed || saving.busy) return
    const timer = setTimeout(() => {
      setChanged(false)
      void saving.act({ id: round.id, ranked: [...ranked], texts: written }, { version }).then(done => {
        if (!done) setChanged(false)
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [changed, ranked, written, version, saving.busy])
  const signs = holds(session, 'mayor', 'chief_prosecutor', 'police_chief')
  const refused = !signs
    ? t.onlySigners
    : !last
      ? t.nothingToSign
      : last.signed
        ? t.signedNow
        : changed || saving.busy
          ? t.saveFirst
          : undefined
  const questions = round.questions.filter(({ kinds }) => (kinds as string[]).includes(own.kind))
  return (
    <>
      {!own.open ? <p>{t.isClosed}</p> : !own.mayWrite && <p>{t.mayNotWrite}</p>}
      <Ranking
        themes={round.themes}
        places={round.places}
        ranked={ranked}
        off={!own.mayWrite}
        onRank={next => {
          rank(next)
          setChanged(true)
        }}
      />
      <Section title={t.questions}>
        {questions.map(question =>
          own.mayWrite ? (
            <TextArea
              key={question.key}
              name={question.key}
              label={question[language]}
              most={4000}
              rows={4}
              optional
              value={written[question.key] ?? ''}
              onValue={value => {
                write({ ...written, [question.key]: value })
                setChanged(true)
              }}
            />
          ) : (
            <p key={question.key}>
              <strong>{question[language]}</strong> {written[question.key] ?? '–'}
            </p>
          ),
        )}
      </Section>
      <p role="status">{saving.busy ? t.saving : changed ? t.unsaved : last && t.saved(moment(language, last.savedAt))}</p>
      {(saving.problem ?? signing.problem) && <Failed problem={(saving.problem ?? signing.problem)!} />}
      {own.open && (
        <Button
          type="button"
          busy={signing.busy}
          refused={refused}
          onPress={() => last && void signing.act({ id: round.id, draftId: last.id }, { version })}
        >
          {t.sign}
        </Button>
      )}
      <Delegates round={round.id} own={own} version={version} may={signs && own.open} />
      <details>
        <summary>{t.versions(own.count)}</summary>
        <ol>
          {own.versions.map(one => (
            <li key={one.id}>
              {t.version(moment(language, one.savedAt), one.by ?? '–')}
              {one.signed && ` (${t.isSigned})`}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
