// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { useFew } from '../../shell/states/few.tsx'
import type { Listed } from './client.ts'
import { actionStates, isEnded } from './rules.ts'
import { Attention } from './standing.tsx'
import { texts } from './texts.ts'

/** Actions in a column for each state. A card is a link, so the whole board goes by keyboard; nothing is dragged, because a state follows from a report. */
export function Board({ actions }: { actions: readonly Listed[] }) {
  const t = useTexts(texts)
  const columns = actionStates
    .map(state => ({ state, all: actions.filter(action => action.state === state) }))
    .filter(({ state, all }) => !isEnded(state) || all.length > 0)
  return (
    <div className="action-board">
      {columns.map(({ state, all }) => (
        <section key={state} aria-label={t.states[state]}>
          <h2 className="action-board__title">{t.column(t.states[state], all.length)}</h2>
          <Cards all={all} />
        </section>
      ))}
    </div>
  )
}

function Cards({ all }: { all: readonly Listed[] }) {
  const { shown, more } = useFew(all, 8)
  return (
    <>
      <ul>
        {shown.map(action => (
          <Card key={action.id} action={action} />
        ))}
      </ul>
      {more}
    </>
  )
}

function Card({ action }: { action: Listed }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id, title, owner, endDate, mine, judgementReason } = action
  return (
    <li className={mine ? 'action-card action-card--mine' : 'action-card'}>
      <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a>
      {judgementReason && <p className="action-card__word">{judgementReason}</p>}
      <p className="sv-small">
        {owner?.name ?? t.noOwner} · {t.until(date(language, endDate, 'short'))}
      </p>
      <p className="sv-small">
        <Attention {...action} />
      </p>
    </li>
  )
}
