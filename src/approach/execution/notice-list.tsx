// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { useFew } from '../../shell/states/few.tsx'
import { Failed, Loaded } from '../../shell/states/states.tsx'
import { type Listed, ownNotices } from './client.ts'
import { alike } from './rules.ts'
import { Switches } from './switches.tsx'
import { texts } from './texts.ts'

type Notice = Listed['notices'][number]

/** The own notices with their reasons, and the switches. */
export function NoticeList() {
  const t = useTexts(texts)
  const seen = ownNotices.useRead('/v1/notices')
  const read = ownNotices.useAct('POST', '/v1/notices/readings')
  return (
    <Loaded of={seen}>
      {listed => (
        <>
          {listed.notices.length === 0 && <p className="sv-small">{t.noNotices}</p>}
          <Notices notices={listed.notices} />
          {listed.unread > 0 && (
            <Button kind="secondary" type="button" busy={read.busy} onPress={() => void read.act({})}>
              {t.seenAll}
            </Button>
          )}
          {read.problem && <Failed problem={read.problem} />}
          <Switches listed={listed} />
        </>
      )}
    </Loaded>
  )
}

function Notices({ notices }: Pick<Listed, 'notices'>) {
  const { shown, more } = useFew(alike(notices), 8)
  return (
    <>
      <ul className="sv-start__notices">
        {shown.map(([newest, ...others]) => (
          <One key={newest.id} notice={newest} others={others} />
        ))}
      </ul>
      {more}
    </>
  )
}

/** The newest of notices that say the same one after the other, the rest folded under it, and the reason once. */
function One({ notice, others }: { notice: Notice; others: readonly Notice[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { says, because, readAt, givenAt, dueDate, kind } = notice
  const choice = ownNotices.useAct('POST', '/v1/notices/choices')
  return (
    <li className={readAt ? 'sv-start__notice' : 'sv-start__notice sv-start__notice--new'}>
      <p className="sv-start__kind">
        {moment(language, givenAt)}
        {!readAt && <strong className="sv-start__new">{t.unread}</strong>}
      </p>
      <To notice={notice}>{says[language]}</To>
      {dueDate && <p className="sv-small">{t.until(date(language, dueDate))}</p>}
      {others.length > 0 && (
        <details className="sv-small">
          <summary>{t.alike(others.length)}</summary>
          <ul>
            {others.map(other => (
              <li key={other.id}>
                <To notice={other}>{moment(language, other.givenAt)}</To>
                {other.dueDate && `, ${t.until(date(language, other.dueDate))}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className="sv-small">
        <summary>{t.why}</summary>
        <p>{because[language]}</p>
        <Button kind="subtle" type="button" busy={choice.busy} onPress={() => void choice.act({ kind, wanted: false })}>
          {t.off}
        </Button>
      </details>
    </li>
  )
}

function To({ notice, children }: { notice: Notice; children: ReactNode }) {
  const language = useLanguage()
  return (
    <a href={notice.about[language]} {...(notice.document && { 'data-document': '' })}>
      {children}
    </a>
  )
}
