// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { useFew } from '../../shell/states/few.tsx'
import type { Listed } from './client.ts'
import { Due, isOwn, shortly } from './due.tsx'
import { isEnded } from './rules.ts'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

const columns = ['reported', 'recognised', 'owned', 'tested', 'ended'] as const

/** The life of obstacles from left to right: a column for each state, and one for all that ended; what is due first stands in front. */
export function Board({ obstacles, today }: { obstacles: readonly Listed[]; today: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const shown = columns
    .map(key => ({
      key,
      title: key === 'ended' ? t.ended : w.states[key],
      all: obstacles
        .filter(({ state }) => (key === 'ended' ? isEnded(state) : state === key))
        .sort((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9')),
    }))
    .filter(({ key, all }) => key !== 'ended' || all.length > 0)
  return (
    <div className="obstacle-board">
      {shown.map(({ key, title, all }) => (
        <section key={key} aria-label={title}>
          <h2 className="obstacle-board__title">{t.column(title, all.length)}</h2>
          <Cards all={all} today={today} />
        </section>
      ))}
    </div>
  )
}

function Cards({ all, today }: { all: readonly Listed[]; today: string }) {
  const { shown, more } = useFew(all, 8)
  return (
    <>
      <ul>
        {shown.map(obstacle => (
          <Card key={obstacle.id} obstacle={obstacle} today={today} />
        ))}
      </ul>
      {more}
    </>
  )
}

function Card({ obstacle, today }: { obstacle: Listed; today: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { id, happens, domain, level, owner, dueDate, state, echoes } = obstacle
  return (
    <li className={isOwn(obstacle) ? 'obstacle-card obstacle-card--mine' : 'obstacle-card'}>
      <a href={addressOf('approach/obstacles/obstacle', language, { id })}>{shortly(happens)}</a>
      <p className="sv-small">
        {w.domains[domain]} · {isEnded(state) ? w.states[state] : w.levels[level]}
      </p>
      {owner && <p className="sv-small">{owner.name}</p>}
      {dueDate && (
        <p className="sv-small">
          <Due dueDate={dueDate} today={today} />
        </p>
      )}
      {echoes > 0 && <p className="sv-small">{t.echoes(echoes)}</p>}
    </li>
  )
}
