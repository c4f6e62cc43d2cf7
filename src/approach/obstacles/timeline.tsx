// SPDX-License-Identifier: EUPL-1.2
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Obstacle } from './client.ts'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

type Moment = Obstacle['timeline'][number]

/** Everything that happened, oldest first, each with who, when and in which words. */
export function Timeline({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ol className="obstacle-timeline">
      {obstacle.timeline.map((moment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened never changes place, and two things may happen on one day
        <One key={`${moment.kind}-${moment.date}-${index}`} moment={moment} />
      ))}
    </ol>
  )
}

function One({ moment }: { moment: Moment }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const { kind, text, toLevel, outcome, untilDate, by, owner } = moment
  const day = untilDate && date(language, untilDate)
  return (
    <li className={`obstacle-moment obstacle-moment--${kind}`}>
      <p className="obstacle-moment__head">
        <strong>{outcome ? w.states[outcome] : t.moments[kind]}</strong> <time dateTime={moment.date}>{date(language, moment.date)}</time>
      </p>
      {owner && <p>{t.owner(owner.name, owner.organisation)}</p>}
      {text && <p>{text}</p>}
      {toLevel && <p>{t.to(w.levels[toLevel])}</p>}
      {day && <p>{kind === 'escalation' ? t.due(day) : kind === 'test' ? t.until(day) : t.next(day)}</p>}
      {by && <p className="sv-small">{by.name ? t.by(by.name, by.organisation) : by.organisation}</p>}
    </li>
  )
}
