// SPDX-License-Identifier: EUPL-1.2
import { LineChart } from '../../shell/charts/line-chart.tsx'
import { inWords, type When } from '../../shell/charts/positions.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import type { Periods } from './client.ts'
import { texts } from './texts.ts'

/** Where a period stands on the axis: 2018, '2018-K1' or '2018-01'. */
export function whenOf(kind: Periods['kind'], day: string): When {
  const [year = '', month = '01'] = day.split('-')
  if (kind === 'year') return Number(year)
  return kind === 'month' ? `${year}-${month}` : `${year}-K${(Number(month) + 2) / 3}`
}

/** The counts over time, with what was to be expected of the last two years of months. */
export function Course({ periods }: { periods: Periods }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { kind, points, area, offence, sources } = periods
  const [what, where] = [offence.title[language], area.name[language]]
  const last = points.at(-1)
  const title =
    last?.expected?.alarm === true ? t.alarmHeadline(what, where, inWords(language, whenOf(kind, last.fromDate))) : t.headline(what, where)
  const source = sources.at(-1)
  return (
    <LineChart
      headline={title}
      subtitle={t.perKind[kind]}
      series={[
        { key: 'counted', label: where, points: points.map(one => ({ x: whenOf(kind, one.fromDate), y: one.registered })) },
        ...(points.some(one => one.expected)
          ? [
              {
                key: 'expected',
                label: t.expected,
                quiet: true,
                points: points
                  .filter(one => one.expected !== null)
                  .map(({ fromDate, expected }) => ({
                    x: whenOf(kind, fromDate),
                    y: Math.round((expected?.expected ?? 0) * 10) / 10,
                    low: expected?.expected ?? null,
                    high: expected?.upper ?? null,
                  })),
              },
            ]
          : []),
      ]}
      source={
        source && {
          title: source.title ?? source.name[language],
          publisher: source.generated ? t.generatedShort : source.publisher,
          table: source.table,
          retrievedDate: source.retrievedDate,
          licence: source.licence,
          note: source.generated ? t.generated : source.note?.[language],
        }
      }
    />
  )
}
