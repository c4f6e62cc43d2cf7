// SPDX-License-Identifier: EUPL-1.2
import type { Source } from '../figures/source-note.tsx'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import { type Column, DataTable } from '../tables/data-table.tsx'
import { Figure } from './figure.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { inWords, letter, position, type When } from './positions.ts'
import type { Marks, Point, Series } from './series.ts'
import { texts } from './texts.ts'

interface Shown extends Marks {
  headline: string
  subtitle?: string
  series: readonly Series[]
  /** Writes a value; whole numbers unless told otherwise. */
  format?: (value: number) => string
  /** Whether the axis starts at zero; it does unless false. */
  fromZero?: boolean
  csv?: string | undefined
  source?: Source | undefined
}

/** Development over time: lines that carry their names, with everything in it also as sentences and as a table. */
export function LineChart({ headline, subtitle, series, format, fromZero = true, csv, source, ...marks }: Shown) {
  const language = useLanguage()
  const t = useTexts(texts)
  const write = format ?? ((value: number) => number(language, value))
  const told = [`${t.lineChart}. ${headline}.`, ...series.map(one => sentence(one))].join(' ')
  function sentence({ label, points }: Series): string {
    const known = points.filter(point => point.y !== null)
    const [first, last] = [known[0], known.at(-1)]
    if (!first || !last) return `${label}.`
    return t.from(label, inWords(language, first.x), write(first.y ?? 0), inWords(language, last.x), write(last.y ?? 0))
  }
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      source={source}
      table={<SeriesTable caption={headline} series={series} write={write} csv={csv} />}
    >
      <div className="sv-chart">
        <LineDrawing told={told} size="wide" series={series} marks={marks} write={write} fromZero={fromZero} />
        <LineDrawing told={told} size="narrow" series={series} marks={marks} write={write} fromZero={fromZero} />
      </div>
      {marks.breaks && marks.breaks.length > 0 && (
        <ul className="sv-figure__notes">
          {marks.breaks.map(({ x, label }, index) => (
            <li key={String(x)}>
              <strong>{letter(index)}</strong> {inWords(language, x)}: {label}
            </li>
          ))}
        </ul>
      )}
    </Figure>
  )
}

interface Tabled {
  caption: string
  series: readonly Series[]
  write: (value: number) => string
  csv: string | undefined
}

function SeriesTable({ caption, series, write, csv }: Tabled) {
  const language = useLanguage()
  const t = useTexts(texts)
  const moments = [...new Map(series.flatMap(({ points }) => points.map(({ x }) => [String(x), x] as const))).values()]
  const at = (one: Series, when: When): Point | undefined => one.points.find(({ x }) => x === when)
  const told = (point: Point | undefined): string | null => {
    if (point?.y === null || point?.y === undefined) return null
    const band = point.low !== null && point.low !== undefined && point.high !== null && point.high !== undefined
    return band ? `${write(point.y)} (${t.between(write(point.low ?? 0), write(point.high ?? 0))})` : write(point.y)
  }
  const columns: Column<When>[] = [
    { key: 'when', title: t.when, shown: when => inWords(language, when), sort: position },
    ...series.map(one => ({
      key: one.key,
      title: one.label,
      numeric: true,
      shown: (when: When) => told(at(one, when)),
      sort: (when: When) => at(one, when)?.y,
    })),
  ]
  return <DataTable caption={caption} captionHidden columns={columns} rows={moments} keyOf={String} csv={csv} />
}
