// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { letter, position, spread, wrap, yearTicks } from './positions.ts'
import type { Marks, Point, Series } from './series.ts'

const sizes = {
  wide: { width: 760, height: 340, right: 168, left: 56, ticks: 12, label: 24 },
  narrow: { width: 360, height: 300, right: 112, left: 44, ticks: 4, label: 14 },
}
const top = 26
const below = 30

interface Drawn {
  told: string
  size: keyof typeof sizes
  series: readonly Series[]
  marks: Marks
  write: (value: number) => string
  fromZero: boolean
}

/** The drawing of a line chart in one of two sizes; style shows the one that fits, so that words are never scaled down. */
export function LineDrawing({ told, size, series, marks, write, fromZero }: Drawn) {
  const { width, height, right, left, ticks } = sizes[size]
  const { x, y } = scales({ size, series, marks, fromZero })
  const [first = 0, last = 0] = x.domain()
  const levels = y.ticks(size === 'wide' ? 5 : 4)
  return (
    <svg className={`sv-chart__drawing sv-chart__drawing--${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told}>
      {marks.period && <Period marks={marks} x={x} first={first} last={last} bottom={height - below} />}
      {levels.map(level => (
        <g key={level}>
          <line className={level === 0 ? 'sv-chart__axis' : 'sv-chart__level'} x1={left} x2={width - right} y1={y(level)} y2={y(level)} />
          <text className="sv-chart__text" x={left - 8} y={y(level)} dy=".32em" textAnchor="end">
            {write(level)}
          </text>
        </g>
      ))}
      {yearTicks(first, last, ticks).map(year => (
        <g key={year}>
          <line className="sv-chart__axis" x1={x(year)} x2={x(year)} y1={height - below} y2={height - below + 5} />
          <text className="sv-chart__text" x={x(year)} y={height - below + 20} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {(marks.breaks ?? []).map(({ x: when }, index) => (
        <g key={String(when)}>
          <path className="sv-chart__break" d={`M${x(position(when))} ${top + 2}V${height - below}`} />
          <text className="sv-chart__mark sv-chart__mark--on" x={x(position(when)) + 5} y={height - below - 7}>
            {letter(index)}
          </text>
        </g>
      ))}
      {[true, false].map(quiet =>
        series.map((one, index) =>
          (one.quiet ?? false) === quiet ? <Line key={one.key} one={one} kind={kindOf(series, index)} x={x} y={y} /> : null,
        ),
      )}
      {marks.baseline && (
        <Baseline at={y(marks.baseline.y)} label={marks.baseline.label} lines={linesNear(series, x, y)} from={left} to={width - right} />
      )}
      <Names series={series} size={size} x={x} y={y} write={write} />
    </svg>
  )
}

type Scale = ReturnType<typeof scaleLinear<number, number>>

function scales({ size, series, marks, fromZero }: Pick<Drawn, 'size' | 'series' | 'marks' | 'fromZero'>): { x: Scale; y: Scale } {
  const { width, height, right, left } = sizes[size]
  const points = series.flatMap(one => one.points)
  const moments = points.map(point => position(point.x))
  const values = points.flatMap(({ y, low, high }) => [y, low, high]).filter(value => value !== null && value !== undefined)
  if (marks.baseline) values.push(marks.baseline.y)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const bottom = fromZero ? Math.min(0, low) : low - (high - low) * 0.08
  return {
    x: scaleLinear([Math.min(...moments), Math.max(...moments)], [left, width - right]),
    y: scaleLinear([bottom, high], [height - below, top]).nice(size === 'wide' ? 5 : 4),
  }
}

/** Which look a line has: quiet ones grey, the others in the order of the palette. */
function kindOf(series: readonly Series[], index: number): string {
  if (series[index]?.quiet) return 'quiet'
  return String((series.slice(0, index).filter(({ quiet }) => !quiet).length % 6) + 1)
}

function Period({ marks, x, first, last, bottom }: { marks: Marks; x: Scale; first: number; last: number; bottom: number }) {
  if (!marks.period) return null
  const from = x(Math.max(first, position(marks.period.from)))
  const to = x(Math.min(last, position(marks.period.to)))
  if (to <= from) return null
  return (
    <>
      <rect className="sv-chart__period" x={from} y={top - 16} width={to - from} height={bottom - top + 16} />
      <text className="sv-chart__mark" x={from + 6} y={top - 3}>
        {marks.period.label}
      </text>
    </>
  )
}

interface Level {
  at: number
  label: string
  /** Where the lines run, to keep the words free of them. */
  lines: readonly [number, number][]
  from: number
  to: number
}

function Baseline({ at, label, lines, from, to }: Level) {
  const wide = label.length * 6.5
  const places = [-7, 15].flatMap(down => [from + 4, (from + to - wide) / 2, to - wide - 4].map(start => ({ start, y: at + down })))
  const room = ({ start, y }: { start: number; y: number }): number =>
    Math.min(999, ...lines.filter(([x]) => x > start - 12 && x < start + wide + 12).map(([, line]) => Math.abs(line - y + 4)))
  const { start, y } = places.reduce((best, place) => (room(place) > room(best) ? place : best))
  return (
    <>
      <line className="sv-chart__baseline" x1={from} x2={to} y1={at} y2={at} />
      <text className="sv-chart__mark sv-chart__mark--on" x={start} y={y}>
        {label}
      </text>
    </>
  )
}

const linesNear = (series: readonly Series[], x: Scale, y: Scale): [number, number][] =>
  series.flatMap(({ points }) =>
    points.flatMap(point => (point.y === null ? [] : [[x(position(point.x)), y(point.y)] as [number, number]])),
  )

function Line({ one, kind, x, y }: { one: Series; kind: string; x: Scale; y: Scale }) {
  const drawn = line<Point>(
    point => x(position(point.x)),
    point => y(point.y ?? 0),
  ).defined(point => point.y !== null)
  const band = area<Point>(
    point => x(position(point.x)),
    point => y(point.low ?? 0),
    point => y(point.high ?? 0),
  ).defined(({ low, high }) => low !== null && low !== undefined && high !== null && high !== undefined)
  const end = one.points.findLast(point => point.y !== null)
  const few = one.points.length <= 16
  return (
    <g className={`sv-line sv-line--${kind}`}>
      <path className="sv-line__band" d={band(one.points) ?? ''} />
      <path className="sv-line__stroke" d={drawn(one.points) ?? ''} />
      {few &&
        one.points.map(
          point =>
            point.y !== null && <circle className="sv-line__dot" key={String(point.x)} cx={x(position(point.x))} cy={y(point.y)} r="2.5" />,
        )}
      {end && <circle className="sv-line__end" cx={x(position(end.x))} cy={y(end.y ?? 0)} r="4.500" />}
    </g>
  )
}

function Names({ series, size, x, y, write }: Pick<Drawn, 'series' | 'size' | 'write'> & { x: Scale; y: Scale }) {
  const { height, label } = sizes[size]
  const ends = series.map(one => one.points.findLast(point => point.y !== null))
  const tall = Math.max(...series.map(one => wrap(one.label, label).length))
  const at = spread(
    ends.map(end => y(end?.y ?? 0)),
    16 * (tall + 1) + 5,
    top,
    height - below - 16 * tall,
  )
  return series.map((one, index) => {
    const end = ends[index]
    if (!end) return null
    return (
      <text
        className={`sv-line__name sv-line__name--${kindOf(series, index)}`}
        key={one.key}
        x={x(position(end.x)) + 10}
        y={at[index]}
        dy=".32em"
      >
        <tspan className="sv-line__value">{write(end.y ?? 0)}</tspan>
        {wrap(one.label, label).map(words => (
          <tspan key={words} x={x(position(end.x)) + 10} dy="1.15em">
            {words}
          </tspan>
        ))}
      </text>
    )
  })
}
