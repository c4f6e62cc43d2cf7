// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { date } from '../../shell/languages/dates.ts'
import type { Obstacle } from './client.ts'
import { firstAnswerDays, isEnded, type Level, levelAbove, levels } from './rules.ts'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** What is asked of whom and by when, in one sentence, and what happens when it stays out. */
export function Asked({ obstacle }: { obstacle: Obstacle }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { state, level, dueDate, dueKind, owner, late } = obstacle
  const next = levelAbove(level)
  if (isEnded(state) || !dueDate) return <p className="obstacle-asked">{t.asked.nothing}</p>
  const day = date(language, dueDate)
  const who = owner ? t.by(owner.name, owner.organisation) : w.levels[level]
  const sentence =
    dueKind === 'promise'
      ? t.asked.promised(who, day)
      : owner
        ? t.asked.owned(who, day)
        : state === 'reported'
          ? t.asked.reported(who, day)
          : t.asked.recognised(who, day)
  return (
    <section className={late ? 'obstacle-asked obstacle-asked--late' : 'obstacle-asked'} aria-label={t.now}>
      <h2 className="nl-heading nl-heading--level-3">
        {t.now}
        {late && <span className="obstacle-late"> {t.lateBadge}</span>}
      </h2>
      <p>{sentence}</p>
      <p className="sv-small">{next ? t.silence(w.levels[next]) : t.silenceAtTop}</p>
    </section>
  )
}

/** The five levels as steps, with where the obstacle lies and the term of each. */
export function Ladder({ level, ended }: { level: Level; ended: boolean }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const at = levels.indexOf(level)
  return (
    <ol className="obstacle-ladder">
      {levels.map((each, index) => (
        <li
          key={each}
          className={index === at ? 'obstacle-ladder__here' : undefined}
          aria-current={index === at && !ended ? 'step' : undefined}
        >
          <strong>{w.levels[each]}</strong>
          <span className="sv-small">{index === at && !ended ? t.here : t.ownTerm(firstAnswerDays[each])}</span>
        </li>
      ))}
    </ol>
  )
}
