// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { NewPoll, NewPollRefused } from './new-poll.tsx'
import { texts } from './texts.ts'

/** All polls, those that close last first, and the form to hold one. */
export default function PollsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/polls', {})
  const asks = holds(useSession(), 'bureau_coordinator')
  return (
    <Page title={t.title} lead={t.lead}>
      {asks ? <NewPoll /> : <NewPollRefused />}
      <Loaded of={seen}>
        {({ polls }) =>
          polls.length === 0 ? (
            <Empty>{t.empty}</Empty>
          ) : (
            <ul className="sv-links">
              {polls.map(poll => (
                <li key={poll.id} className="sv-card">
                  <h2 className="nl-heading nl-heading--level-3">
                    <a href={addressOf('monitor/polls/poll', language, { id: poll.id })}>{poll.title}</a>
                  </h2>
                  <p>
                    <strong>{t.standing[poll.standing]}</strong>,{' '}
                    {t.period(date(language, poll.opensDate), date(language, poll.closesDate))}.{' '}
                    {poll.taken ? t.taken : poll.standing === 'open' && t.notTaken}
                  </p>
                  <p className="sv-small">
                    {t.askedBy(poll.organisation)}, {t.statements(poll.statements.length)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
