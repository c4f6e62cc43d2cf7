// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { levelAbove, words } from '../obstacles/public.ts'
import type { Reported } from './reading.ts'
import { texts } from './texts.ts'

/** What happens next and when: shown after reporting and after "ook ik". */
export function Thanks({ id, of: { part, state, level, dueDate, anonymous }, draft }: { id: string; of: Reported; draft: ReactNode }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const next = levelAbove(level)
  return (
    <Page title={part === 'echo' ? t.echoed : t.reported} lead={t.thanks} narrow>
      {draft}
      {dueDate ? (
        <>
          <dl className="sv-facts">
            <dt>{t.liesWith}</dt>
            <dd>{w.levels[level]}</dd>
            <dt>{t.answerBy}</dt>
            <dd>
              <strong>{date(language, dueDate)}</strong>
            </dd>
          </dl>
          <p className="nl-paragraph">{next ? t.silence(w.levels[next]) : t.silenceAtTop}</p>
          <p className="nl-paragraph">{t.later}</p>
        </>
      ) : (
        <p className="nl-paragraph">{t.ended(w.states[state])}</p>
      )}
      {part === 'reporter' && <p className="nl-paragraph">{anonymous ? t.hidden : t.shown}</p>}
      <ul className="sv-links">
        <li>
          <a className="nl-link" href={`${t.listAddress}/${id}`}>
            {t.follow}
          </a>
        </li>
        <li>
          <a className="nl-link" href={t.pageAddress}>
            {t.another}
          </a>
        </li>
      </ul>
    </Page>
  )
}

/** After an anonymous report, which nobody else sees before the next morning. */
export function HeldUntilMorning({ draft }: { draft: ReactNode }) {
  const t = useTexts(texts)
  return (
    <Page title={t.reported} lead={t.heldLead} narrow>
      {draft}
      <p className="nl-paragraph">{t.held}</p>
      <p className="nl-paragraph">{t.hidden}</p>
      <ul className="sv-links">
        <li>
          <a className="nl-link" href={t.pageAddress}>
            {t.another}
          </a>
        </li>
      </ul>
    </Page>
  )
}
