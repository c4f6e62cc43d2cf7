// SPDX-License-Identifier: EUPL-1.2
import { LineChart } from '../../shell/charts/line-chart.tsx'
import type { Series } from '../../shell/charts/series.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, number } from '../../shell/languages/numbers.ts'
import { Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import type { Picture } from './client.ts'
import { sourceOf } from './provenance.tsx'
import { perThousand } from './rules.ts'
import { texts } from './texts.ts'
import { shortName } from './words.ts'

interface Shown {
  picture: Pick<Picture, 'area' | 'offence' | 'from' | 'to' | 'strategy' | 'trend' | 'total' | 'breaks' | 'sources'>
  measure: string
  addressWith: (measure: string) => string
  /** The whole region beside it, as a quiet line; only per 1,000 residents can the two be compared. */
  region?: Picture['trend']
  csv?: string
}

/** The development over the years, with the level of the base year and the years of the strategy. */
export function Development({ picture, measure, addressWith, region, csv }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const rates = measure === 'rates'
  const heightOf = ({ registered, residents }: Picture['trend'][number]): number | null =>
    rates ? perThousand({ registered, population: residents }) : registered
  const line = (key: string, label: string, points: Picture['trend'], quiet = false): Series => ({
    key,
    label,
    quiet,
    points: points.map(point => ({ x: point.year, y: heightOf(point) })),
  })
  const base = picture.trend.find(point => point.year === picture.from)
  const level = base && heightOf(base)
  const changed = (rates ? picture.total.rateChange : picture.total.change)?.share ?? null
  const title = picture.offence.title[language]
  const [from, to] = [String(picture.from), String(picture.to)]
  return (
    <Section title={t.development}>
      <Tabs
        label={`${t.development}: ${t.measure}`}
        choices={[
          { title: t.counts, address: addressWith('counts'), current: !rates },
          { title: t.rates, address: addressWith('rates'), current: rates },
        ]}
      />
      <LineChart
        headline={changed === null ? t.developmentPlain(title) : t.developmentHeadline(title, asChange(language, changed), to, from)}
        subtitle={rates ? t.perYearRate : t.perYear}
        series={[
          line('area', shortName(picture.area.name[language]), picture.trend),
          ...(region && rates ? [line('region', t.wholeRegion, region, true)] : []),
        ]}
        format={value => number(language, value, rates ? 1 : 0)}
        baseline={level === null || level === undefined ? undefined : { y: level, label: t.baseline(from) }}
        period={{ from: picture.strategy.fromYear, to: picture.strategy.toYear, label: t.strategyPeriod(picture.strategy.period) }}
        breaks={picture.breaks.map(one => ({ x: one.date, label: one.body[language] }))}
        csv={csv}
        source={sourceOf(picture.sources, language)}
      />
    </Section>
  )
}
