// SPDX-License-Identifier: EUPL-1.2
import { Fragment } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from './contract.ts'
import { texts } from './screen.texts.ts'

const api = client<typeof contract>()
type Region = AnswerAt<typeof contract, '/v1/region'>

/** The region as its packs describe it: the periods of its strategy, how often its bodies meet, and every source (C63). */
export default function RegionPage() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/region')
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {data => (
          <>
            <Periods periods={data.periods} />
            <Rhythm rhythm={data.rhythm} />
            <Sources sources={data.sources} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Periods({ periods }: { periods: Region['periods'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.periods}>
      <dl className="sv-facts">
        {periods.map(period => (
          <Fragment key={period.code}>
            <dt>{period.code}</dt>
            <dd>
              {period.title[language]} ({t.fromTo(date(language, period.fromDate), date(language, period.toDate))})
            </dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}

function Rhythm({ rhythm }: { rhythm: Region['rhythm'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.rhythm}>
      <DataTable
        caption={t.rhythm}
        captionHidden
        rows={rhythm}
        keyOf={row => row.code}
        columns={[
          {
            key: 'name',
            title: t.meeting,
            shown: row =>
              row.bodyCode ? (
                <a href={addressOf('partners/organisations/organisation', language, { code: row.bodyCode })}>{row.name[language]}</a>
              ) : (
                row.name[language]
              ),
          },
          { key: 'times', title: t.often, shown: row => (row.timesPerYear ? t.times(row.timesPerYear) : t.ownRhythm) },
          {
            key: 'sure',
            title: t.sure,
            shown: row =>
              row.toConfirm ? (
                <span className="sv-small">
                  <Badge kind="unconfirmed" /> {row.toConfirm}
                </span>
              ) : (
                t.sourced
              ),
          },
        ]}
      />
    </Section>
  )
}

function Sources({ sources }: { sources: Region['sources'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.sources} intro={t.sourcesIntro}>
      <DataTable
        caption={t.sources}
        captionHidden
        rows={sources}
        keyOf={row => row.code}
        columns={[
          {
            key: 'title',
            title: t.source,
            sort: row => row.title,
            shown: row => (
              <>
                {row.address ? (
                  <a href={row.address} rel="noreferrer">
                    {row.title}
                  </a>
                ) : (
                  row.title
                )}
                {row.note && <span className="sv-small"> {row.note}</span>}
              </>
            ),
          },
          { key: 'publisher', title: t.publisher, sort: row => row.publisher, shown: row => row.publisher },
          {
            key: 'retrieved',
            title: t.retrieved,
            sort: row => row.retrievedDate ?? '',
            shown: row => (row.retrievedDate ? date(language, row.retrievedDate) : t.unknownDay),
          },
          { key: 'licence', title: t.licence, shown: row => row.licence },
        ]}
      />
    </Section>
  )
}
