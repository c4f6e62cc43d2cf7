// SPDX-License-Identifier: EUPL-1.2
import { daysBetween } from '../../core/time/calendar.ts'
import { addressOf } from '../../shell/addresses.ts'
import { Figure } from '../../shell/charts/figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { ActionTable } from './action-table.tsx'
import type { Listed } from './client.ts'
import { texts } from './texts.ts'

const wide = 1000

/** Actions as bars in time, each title a link beside its bar; the table below says the same (C17). */
export function Timeline({ actions, today }: { actions: readonly Listed[]; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const from = `${actions.reduce((first, { startDate }) => (startDate < first ? startDate : first), today).slice(0, 4)}-01-01`
  const until = `${Number(actions.reduce((last, { endDate }) => (endDate > last ? endDate : last), today).slice(0, 4)) + 1}-01-01`
  const days = daysBetween(from, until)
  const at = (day: string): number => (daysBetween(from, day) / days) * wide
  const years = Array.from({ length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) }, (_unused, index) =>
    String(Number(from.slice(0, 4)) + index),
  )
  return (
    <Figure headline={t.timeline(actions.length)} subtitle={t.timelineSubtitle} table={<ActionTable actions={actions} />}>
      <ul className="action-timeline">
        <li className="action-timeline__row" aria-hidden="true">
          <span />
          <span className="action-timeline__years">
            {years.map(year => (
              <span key={year}>{year}</span>
            ))}
          </span>
        </li>
        {actions.map(action => (
          <li className="action-timeline__row" key={action.id}>
            <a href={addressOf('approach/agendas/action', language, { id: action.id })}>{action.title[language]}</a>
            <svg
              className="action-timeline__bar"
              viewBox={`0 0 ${wide} 28`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              {years.map(year => (
                <line key={year} className="action-timeline__year" x1={at(`${year}-01-01`)} x2={at(`${year}-01-01`)} y1="0" y2="28" />
              ))}
              <rect
                className={`action-timeline__span action-timeline__span--${action.state}`}
                x={at(action.startDate)}
                width={Math.max(4, at(action.endDate) - at(action.startDate))}
                y="8"
                height="12"
              />
              <line className="action-timeline__today" x1={at(today)} x2={at(today)} y1="0" y2="28" />
            </svg>
          </li>
        ))}
      </ul>
    </Figure>
  )
}
