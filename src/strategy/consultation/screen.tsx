// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api } from './client.ts'
import { OpenRound } from './open-round.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The consultations with how far they are, and real plans that lie beside them (C08). */
export default function ConsultationsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/consultations', {})
  return (
    <Loaded of={seen}>
      {({ rounds, plans }) => (
        <Page title={t.title} lead={t.lead}>
          {rounds.length === 0 && <Empty title={t.none} />}
          <ul className="sv-columns sv-plain">
            {rounds.map(round => (
              <li key={round.id} className="sv-card">
                <h2 className="nl-heading nl-heading--level-3">
                  <a href={addressOf('strategy/consultation/round', language, { id: round.id })}>{round.title}</a>
                </h2>
                <p>
                  {t.period(date(language, round.opensDate), date(language, round.answersDate))}{' '}
                  <Badge>{round.closed ? t.closed : t.open}</Badge>
                </p>
                <progress
                  className="consultation-progress"
                  max={Math.max(1, round.totals.asked)}
                  value={round.totals.signed}
                  aria-label={t.progress(round.totals.signed, round.totals.asked)}
                />
                <p>
                  {t.progress(round.totals.signed, round.totals.asked)}
                  {round.totals.writing > 0 && `, ${t.writing(round.totals.writing)}`}.
                </p>
              </li>
            ))}
          </ul>
          <OpenRound />
          {plans.length > 0 && (
            <Section title={t.plans} intro={t.plansIntro}>
              <DataTable
                caption={t.plans}
                captionHidden
                rows={plans}
                keyOf={plan => plan.code}
                columns={[
                  {
                    key: 'plan',
                    title: t.plan,
                    shown: plan => (
                      <>
                        {plan.name[language]} {plan.unconfirmedBecause && <Badge kind="unconfirmed" />}
                      </>
                    ),
                    sort: plan => plan.name[language],
                  },
                  {
                    key: 'holders',
                    title: t.holders,
                    shown: plan => (plan.relation === 'earlier' ? plan.holders.map(({ name }) => name).join(', ') : t.comparison),
                    sort: plan => plan.relation,
                  },
                  { key: 'years', title: t.years, whole: true, shown: plan => plan.period.replace('-', '–'), sort: plan => plan.period },
                  {
                    key: 'themes',
                    title: t.themes,
                    shown: plan => (
                      <>
                        {plan.themes[language].split('; ').join(', ')}
                        {plan.note && <span className="sv-small"> {plan.note[language]}</span>}
                      </>
                    ),
                  },
                  { key: 'source', title: t.source, shown: plan => plan.source ?? '–' },
                ]}
              />
            </Section>
          )}
        </Page>
      )}
    </Loaded>
  )
}
