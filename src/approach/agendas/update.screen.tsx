// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { ErrorSummary } from '../../shell/forms/error-summary.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Empty, Failed, Loaded } from '../../shell/states/states.tsx'
import { words } from './action.texts.ts'
import { api, type Listed } from './client.ts'
import { type Judgement, judgements } from './rules.ts'
import './screen.css'
import { Attention, Standing } from './standing.tsx'
import { texts } from './texts.ts'

type Words = Readonly<Record<string, { judgement?: Judgement; reason?: string }>>

/** A month's worth of actions from one list: a choice and a sentence for each, and one button for all (C17 d). */
export default function UpdateScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const seen = api.useReadAndKeep('/v1/actions', { state: 'open', mine: 'yes' })
  return (
    <Page title={w.listTitle} lead={w.listLead} steps={[{ title: t.title, address: addressOf('approach/agendas/list', language) }]}>
      <Loaded of={seen}>{({ actions }) => (actions.length === 0 ? <Empty title={w.listEmpty} /> : <Sheet actions={actions} />)}</Loaded>
    </Page>
  )
}

function Sheet({ actions }: { actions: readonly Listed[] }) {
  const w = useTexts(words)
  const language = useLanguage()
  const [given, give] = useState<Words>({})
  const [saved, save] = useState(0)
  const [none, confirm] = useState(false)
  const { act, busy, problem } = api.useAct('POST', '/v1/action-reports')
  const reports = actions.flatMap(({ id, state }) => {
    const { judgement = (judgements as readonly string[]).includes(state) ? (state as Judgement) : undefined, reason = '' } =
      given[id] ?? {}
    return given[id]?.judgement || reason.trim() ? [{ actionId: id, judgement: judgement as Judgement, reason: reason.trim() }] : []
  })
  const doubtful = problem?.status === 400 && mayBeConfirmed(reports.map(({ reason }) => reason))
  const send = async () => {
    const done = await act({ reports, ...(none && { notPersonal: 'confirmed' as const }) })
    if (!done) return
    save(done.reported)
    give({})
  }
  return (
    <form
      className="action-sheet"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      {problem && problem.errors.length > 0 && <ErrorSummary errors={problem.errors} />}
      {problem && problem.errors.length === 0 && <Failed problem={problem} />}
      {saved > 0 && <p role="status">{w.listDone(saved)}</p>}
      <ul>
        {actions.map(action => (
          <li key={action.id}>
            <One
              action={action}
              language={language}
              given={given[action.id] ?? {}}
              give={word => give({ ...given, [action.id]: { ...given[action.id], ...word } })}
            />
          </li>
        ))}
      </ul>
      {doubtful && (
        <label className="sv-choice">
          <input type="checkbox" checked={none} onChange={event => confirm(event.target.checked)} />
          <span>{w.form.notPersonal}</span>
        </label>
      )}
      <p className="action-sheet__end">
        <Button busy={busy}>{w.listSend(reports.length)}</Button>
      </p>
    </form>
  )
}

interface Shown {
  action: Listed
  language: 'nl' | 'en'
  given: Words[string]
  give: (word: Words[string]) => void
}

function One({ action, language, given, give }: Shown) {
  const w = useTexts(words)
  const { id, title, state, judgementReason, reportedDate } = action
  return (
    <fieldset className="action-sheet__one">
      <legend>
        <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a> <Standing state={state} />{' '}
        <Attention {...action} />
      </legend>
      {judgementReason && reportedDate && <p className="sv-small">{w.last(judgementReason, date(language, reportedDate, 'short'))}</p>}
      <div className="action-sheet__fields">
        <div className="action-sheet__choices">
          {judgements.map(judgement => (
            <label className="sv-choice" key={judgement}>
              <input
                type="radio"
                name={`judgement-${id}`}
                checked={(given.judgement ?? (state === judgement ? state : '')) === judgement}
                onChange={() => give({ judgement })}
              />
              <span>{w.form.judgements[judgement]}</span>
            </label>
          ))}
        </div>
        <label className="action-sheet__word">
          <span>{w.form.reason}</span>
          <input
            className="sv-input"
            type="text"
            maxLength={1000}
            value={given.reason ?? ''}
            onChange={event => give({ reason: event.target.value })}
          />
        </label>
      </div>
    </fieldset>
  )
}
