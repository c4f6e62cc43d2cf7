// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** The plans of all districts beside each other, and what they add up to (C35 c). */
export default function PlansScreen() {
  const { columns: c, ...t } = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/district-plans', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ plans, region, unassigned }) =>
          plans.length === 0 ? (
            <Empty title={t.empty} />
          ) : (
            <>
              <KeyFigures>
                <KeyFigure label={c.actions} value={region.actions} />
                <KeyFigure label={c.attention} value={region.attention} />
                <KeyFigure label={c.hours} value={region.hours} />
                <KeyFigure label={c.casework} value={region.casework.running} />
              </KeyFigures>
              <p className="sv-small">{t.ownActions(region.ownActions)}</p>
              <DataTable
                caption={t.title}
                captionHidden
                rows={plans}
                keyOf={({ code }) => code}
                isOwn={({ mine }) => mine}
                columns={[
                  {
                    key: 'district',
                    title: c.district,
                    shown: ({ code, name }) => <a href={addressOf('approach/plans/plan', language, { code })}>{name[language]}</a>,
                  },
                  {
                    key: 'themes',
                    title: c.themes,
                    shown: ({ themes }) => themes.map(({ name }) => name[language]).join(', ') || t.noTheme,
                  },
                  {
                    key: 'actions',
                    title: c.actions,
                    numeric: true,
                    shown: ({ actions }) => number(language, actions),
                    sort: ({ actions }) => actions,
                  },
                  {
                    key: 'attention',
                    title: c.attention,
                    numeric: true,
                    shown: ({ attention }) => number(language, attention),
                    sort: ({ attention }) => attention,
                  },
                  {
                    key: 'hours',
                    title: c.hours,
                    numeric: true,
                    shown: ({ hours }) => number(language, hours),
                    sort: ({ hours }) => hours,
                  },
                  {
                    key: 'casework',
                    title: c.casework,
                    numeric: true,
                    shown: ({ casework }) => (casework ? number(language, casework.running) : t.noCount),
                  },
                  { key: 'sections', title: c.sections, numeric: true, shown: ({ sections }) => number(language, sections) },
                ]}
              />
              {unassigned.length > 0 && (
                <Section title={t.unassigned} intro={t.unassignedIntro}>
                  <ul>
                    {unassigned.map(({ id, name, toConfirm }) => (
                      <li key={id}>
                        {name[language]} {toConfirm && <Badge kind="unconfirmed" />}
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
