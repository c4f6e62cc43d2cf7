// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Trend } from './client.ts'
import { Proposals } from './proposals.tsx'
import { countsNoMore } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'
import { Weigh } from './weigh.tsx'

/** One trend: what it is and where it stands, how it was weighed year after year, and which priorities it asked for. */
export default function TrendScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/trends/{id}', { id })
  return (
    <Loaded of={seen}>
      {trend => (
        <Page
          title={trend.title[language]}
          steps={[{ title: t.title, address: addressOf('strategy/trends/trends', language, {}, { period: trend.period }) }]}
          lead={trend.body[language]}
        >
          <p className="sv-small">
            {trend.passage && `${t.source}: ${trend.source ?? ''}, ${trend.passage}. `}
            <a href={addressOf('strategy/course/item', language, { id: trend.id })}>{t.inCourse}</a>
          </p>
          <Section title={t.history} intro={t.historyIntro}>
            {trend.weighings.length === 0 ? <p>{t.noHistory}</p> : <History trend={trend} />}
            <Weigh trend={trend} version={seen.version} />
          </Section>
          <Section title={t.proposals}>
            <Proposals trend={trend} version={seen.version} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function History({ trend }: { trend: Trend }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const names = (all: readonly { name: { nl: string; en: string } }[]) => all.map(({ name }) => name[language]).join(', ')
  return (
    <DataTable
      caption={t.history}
      captionHidden
      rows={trend.weighings}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'year',
          title: t.year,
          shown: weighing => (
            <>
              {weighing.year} {countsNoMore(weighing, trend.weighings) && <Badge>{t.superseded}</Badge>}
            </>
          ),
        },
        {
          key: 'likelihood',
          title: t.likelihood,
          shown: ({ likelihood }) => `${likelihood} (${t.likelihoodWord(likelihood)})`,
        },
        { key: 'impact', title: t.impact, shown: ({ impact }) => `${impact} (${t.impactWord(impact)})` },
        { key: 'why', title: t.why, shown: ({ reason }) => reason },
        { key: 'sources', title: t.sources, shown: ({ sources }) => sources.join('; ') },
        { key: 'themes', title: t.themes, shown: ({ themes }) => names(themes) || t.noTheme },
        { key: 'districts', title: t.districts, shown: ({ districts }) => names(districts) || t.wholeRegion },
        {
          key: 'by',
          title: t.weighedBy,
          shown: ({ person, organisation, knownAt }) => (
            <span className="sv-small">{t.by(person ?? '', organisation, date(language, knownAt.slice(0, 10)))}</span>
          ),
        },
      ]}
    />
  )
}
