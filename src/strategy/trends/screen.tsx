// SPDX-License-Identifier: EUPL-1.2
import { useFilters } from '../../shell/browser/search.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { Picture } from './picture.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The trends of a strategy: likelihood against effect in a year, and what became of each since the weighing before (C05). */
export default function TrendsScreen() {
  const t = useTexts(texts)
  const [filters, , addressWith] = useFilters({ period: '', year: '' })
  const seen = api.useReadAndKeep('/v1/trends', {
    ...(filters.period && { period: filters.period }),
    ...(filters.year && { year: Number(filters.year) }),
  })
  return (
    <Loaded of={seen}>
      {data => (
        <Page title={t.title} lead={t.lead(data.period)}>
          {data.periods.length > 1 && (
            <Tabs
              label={t.period}
              choices={data.periods.map(period => ({
                title: period,
                address: addressWith({ period, year: '' }),
                current: period === data.period,
              }))}
            />
          )}
          {data.years.length > 0 && (
            <Tabs
              label={t.year}
              choices={data.years.map(year => ({
                title: String(year),
                address: addressWith({ year: String(year) }),
                current: year === data.year,
              }))}
            />
          )}
          {data.years.length === 0 && <Empty title={t.noneWeighed(data.year)}>{t.noScores}</Empty>}
          <Picture trends={data.trends} year={data.year} csv={api.address('/v1/trends/csv', { period: data.period })} />
        </Page>
      )}
    </Loaded>
  )
}
