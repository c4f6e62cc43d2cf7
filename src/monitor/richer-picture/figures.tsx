// SPDX-License-Identifier: EUPL-1.2
import { LineChart } from '../../shell/charts/line-chart.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Empty } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { amount } from './amount.ts'
import type { Picture, Point } from './client.ts'
import { lines } from './rules.ts'
import { texts } from './texts.ts'

/** The series with its margin, split where the definition or the method changed; levels of a rubric as a table. */
export function Figures({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const points = picture.points
  if (points.length === 0)
    return (
      <Section title={t.series}>
        <Empty title={t.noSeries}>{t.noSeriesWhy}</Empty>
      </Section>
    )
  return (
    <Section title={t.series}>
      {points.some(point => point.level !== null) ? <Levels points={points} /> : <Chart picture={picture} />}
    </Section>
  )
}

function Levels({ points }: { points: readonly Point[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.levels}
      rows={points}
      keyOf={one => one.asOfDate}
      columns={[
        { key: 'day', title: t.day, shown: one => date(language, one.asOfDate) },
        { key: 'level', title: t.level, numeric: true, shown: one => String(one.level) },
        { key: 'note', title: t.note, shown: one => one.note ?? '' },
      ]}
    />
  )
}

function Chart({ picture }: { picture: Picture }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { points, unit, strategy } = picture
  const all = lines(points)
  const years = points.map(({ year }) => year)
  const [source] = picture.sources
  const origin = points[0]?.origin ?? 'crime'
  const byHand = origin === 'reading'
  return (
    <>
      <LineChart
        headline={headlineOf(picture, all, language)}
        subtitle={t.subtitle(unit)}
        series={all.map(line => ({
          key: [line[0]?.area.code, line[0]?.part, line[0]?.method].join(' '),
          label: labelOf(line, points, t),
          quiet: all.length > 1 && line[0]?.area.code !== all[0]?.[0]?.area.code,
          points: line.map(({ year, asOfDate, value, low, high }) => ({ x: byHand ? asOfDate : year, y: value, low, high })),
        }))}
        period={
          byHand || Math.max(...years) < strategy.fromYear
            ? undefined
            : { from: strategy.fromYear, to: Math.min(strategy.toYear, Math.max(...years)), label: t.strategyYears }
        }
        breaks={picture.breaks.map(({ breakDate, text }) => ({
          x: byHand ? breakDate : Number(breakDate.slice(0, 4)),
          label: text[language],
        }))}
        format={value => amount(unit, { value, level: null }, language)}
        fromZero={origin !== 'survey'}
        source={source && { ...source, retrievedDate: points.at(-1)?.vintage.retrievedDate ?? source.retrievedDate }}
      />
      <p className="sv-small">{{ crime: t.marginCrime, survey: t.marginSurvey, reading: t.marginReading }[origin]}</p>
    </>
  )
}

function labelOf(line: readonly Point[], all: readonly Point[], t: (typeof texts)['nl']): string {
  const [first] = line
  const own = all.filter(point => point.area.code === first?.area.code)
  const name = first?.area.name.nl ?? first?.area.code ?? ''
  if (!first || first === own[0]) return name
  if (first.part !== null && first.part !== own[0]?.part) return t.splitAt(name, first.part)
  return t.otherMethod(name, first.year)
}

/** What the series finds; over a break no beginning and end are put beside each other. */
function headlineOf(picture: Picture, all: readonly (readonly Point[])[], language: 'nl' | 'en'): string {
  const t = texts[language]
  const name = picture.name[language]
  const area = all[0]?.[0]?.area.code
  const own = all.filter(line => line[0]?.area.code === area)
  const known = (own.at(-1) ?? []).filter(point => point.value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (own.length > 1) return t.broken(name)
  if (!first || !last) return name
  const written = (point: Point) => amount(picture.unit, point, language)
  if (first === last) return t.headlineOne(`${name}, ${first.area.name[language]}`, String(last.year), written(last))
  return t.headline(`${name}, ${first.area.name[language]}`, String(first.year), written(first), String(last.year), written(last))
}
