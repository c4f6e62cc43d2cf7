// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { ChangeForm } from './change-form.tsx'
import { api, type Listed } from './client.ts'
import { Effects } from './effects.tsx'
import { Endings } from './ending.tsx'
import { History } from './history.tsx'
import { NameTheme } from './name-theme.tsx'
import { texts } from './texts.ts'

type Entry = Listed['entries'][number]

/** The joint priorities of a day, how many there may be, what replaced what, and what lies with the college (C10). */
export default function PrioritiesScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const [{ asOf }, change, addressWith] = useFilters({ asOf: '' })
  const seen = api.useReadAndKeep('/v1/priorities', asOf ? { asOfDate: asOf } : {})
  const sees = holds(session, 'bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief')
  return (
    <Loaded of={seen}>
      {data => {
        const running = data.entries.filter(entry => entry.running)
        return (
          <Page title={t.title} lead={t.lead(running.length, data.most)}>
            <AsOf
              asked={asOf}
              moments={[...new Set(data.entries.map(({ startsDate }) => startsDate))].map(day => ({ date: day, title: day.slice(0, 4) }))}
              addressWith={day => addressWith({ asOf: day })}
              onDay={day => change({ asOf: day })}
            />
            <Section title={t.running}>
              {running.length === 0 && <Empty title={t.none} />}
              <ul className="sv-columns sv-plain">
                {running.map(entry => (
                  <li key={entry.entryId} className="sv-card">
                    <Running entry={entry} />
                  </li>
                ))}
              </ul>
              {sees && (
                <p>
                  <a href={addressOf('strategy/priorities/choice', language)}>{t.choice}</a>
                </p>
              )}
            </Section>
            <Proposed proposed={data.proposed} />
            <Endings entries={data.entries} may={holds(session, 'bureau_coordinator')} />
            <History entries={data.entries} />
            <Section title={t.limits}>
              <ul>
                {data.limits.map(limit => (
                  <li key={limit.startsDate}>
                    {t.limit(limit.most, date(language, limit.startsDate))}{' '}
                    <a href={addressOf('strategy/decisions/decision', language, { id: limit.decision.id })}>{limit.decision.reference}</a>
                  </li>
                ))}
              </ul>
            </Section>
            <NameTheme may={holds(session, 'bureau_coordinator')} />
            <ChangeForm named={data.named} running={running.map(({ priority }) => priority)} may={holds(session, 'bureau_coordinator')} />
          </Page>
        )
      }}
    </Loaded>
  )
}

function Running({ entry }: { entry: Entry }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">{entry.priority.name[language]}</h3>
      <p>
        {t.since(date(language, entry.startsDate))}
        {entry.replaced && `, ${t.inPlaceOf(entry.replaced.name[language])}`}
        {entry.exception && `, ${t.byException}`}
      </p>
      {entry.exception && <p className="sv-small">{entry.exception}</p>}
      <p className="sv-small">
        {t.decision} <a href={addressOf('strategy/decisions/decision', language, { id: entry.decision.id })}>{entry.decision.reference}</a>{' '}
        {entry.decision.unconfirmedBecause && <Badge kind="unconfirmed" />}
      </p>
      <p className="sv-small">
        {entry.texts.map(text => (
          <span key={text.id}>
            <a href={addressOf('strategy/course/item', language, { id: text.id })}>{t.text(text.period)}</a>{' '}
          </span>
        ))}
      </p>
      <Effects priority={entry.priority} />
    </>
  )
}

function Proposed({ proposed }: { proposed: Listed['proposed'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (proposed.length === 0) return null
  return (
    <Section title={t.proposed}>
      <ul>
        {proposed.map(one => (
          <li key={one.proposalId}>
            <a href={addressOf('strategy/decisions/proposal', language, { id: one.proposalId })}>{one.title}</a>
            {' – '}
            {[
              one.enters && `${t.in}: ${one.enters.name[language]}`,
              one.leaves && `${t.out}: ${one.leaves.name[language]}`,
              one.exception && `${t.exception}: ${one.exception}`,
              one.most && `${t.most}: ${one.most}`,
            ]
              .filter(Boolean)
              .join('; ')}
            {` (${date(language, one.startsDate)})`}
            {one.leaves && <Effects priority={one.leaves} />}
            {one.enters && <Effects priority={one.enters} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
