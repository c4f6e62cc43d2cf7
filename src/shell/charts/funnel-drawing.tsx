// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear, scaleLog } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useLanguage } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import type { Bounds, Spot } from './spots.ts'

const sizes = {
  wide: { width: 760, height: 400, left: 56, right: 24, ticks: 6 },
  narrow: { width: 360, height: 340, left: 44, right: 14, ticks: 3 },
}
const [top, below, steps] = [24, 52, 60]

interface Drawn {
  size: keyof typeof sizes
  told: string
  spots: readonly Spot[]
  chosen: string | null
  inWords: (spot: Spot) => string
  target: number
  targetLabel: string
  bounds: Bounds
  sizeTitle: string
  format: (value: number) => string
}

/** The drawing of a funnel in one of two sizes; a place is chosen with the list under it. */
export function FunnelDrawing({ size, told, spots, chosen, inWords, target, targetLabel, bounds, sizeTitle, format }: Drawn) {
  const language = useLanguage()
  const { width, height, left, right, ticks } = sizes[size]
  const all = spots.map(spot => spot.size)
  const [least, most] = [Math.min(...all) * 0.85, Math.max(...all) * 1.15]
  const x = scaleLog([least, most], [left, width - right])
  const highest = Math.max(bounds(least * 1.8, 0.998).high, ...spots.map(({ value }) => value)) * 1.04
  const y = scaleLinear([0, Math.min(highest, target * 4)], [height - below, top]).nice(5)
  const curve = Array.from({ length: steps + 1 }, (_unused, step) => least * (most / least) ** (step / steps))
  const within = (value: number): number => Math.max(top, Math.min(height - below, y(value)))
  const band = (chance: number): string =>
    area<number>(
      of => x(of),
      of => within(bounds(of, chance).low),
      of => within(bounds(of, chance).high),
    )(curve) ?? ''
  const edge = (chance: number, side: 'low' | 'high'): string =>
    line<number>(
      of => x(of),
      of => within(bounds(of, chance)[side]),
    )(curve) ?? ''
  // A name stands before its point near the right edge, and where another point stands in its way.
  const before = (spot: Spot): boolean => {
    const from = x(spot.size)
    const wide = 14 + spot.label.length * 7
    const inTheWay = (other: Spot) =>
      other.key !== spot.key &&
      x(other.size) > from &&
      x(other.size) < from + wide &&
      Math.abs(within(other.value) - within(spot.value)) < 12
    return from > width * 0.7 || (from - wide > left && spots.some(inTheWay))
  }
  return (
    <svg className={`sv-chart__drawing sv-chart__drawing--${size}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told}>
      <g>
        <path className="sv-funnel__band sv-funnel__band--wide" d={band(0.998)} />
        <path className="sv-funnel__band" d={band(0.95)} />
        {y.ticks(5).map(level => (
          <g key={level}>
            <line className={level === 0 ? 'sv-chart__axis' : 'sv-chart__level'} x1={left} x2={width - right} y1={y(level)} y2={y(level)} />
            <text className="sv-chart__text" x={left - 8} y={y(level)} dy=".32em" textAnchor="end">
              {format(level)}
            </text>
          </g>
        ))}
        {marksBetween(least, most, ticks).map(mark => (
          <g key={mark}>
            <line className="sv-chart__axis" x1={x(mark)} x2={x(mark)} y1={height - below} y2={height - below + 5} />
            <text className="sv-chart__text" x={x(mark)} y={height - below + 20} textAnchor="middle">
              {number(language, mark)}
            </text>
          </g>
        ))}
        <text className="sv-chart__mark" x={width - right} y={height - 8} textAnchor="end">
          {sizeTitle}
        </text>
        {(['low', 'high'] as const).map(side => (
          <path key={side} className="sv-funnel__edge" d={edge(0.95, side)} />
        ))}
        <line className="sv-chart__baseline" x1={left} x2={width - right} y1={y(target)} y2={y(target)} />
        <text className="sv-chart__mark sv-chart__mark--on" x={left + 4} y={y(target) - 6}>
          {`${targetLabel}: ${format(target)}`}
        </text>
      </g>
      {spots.map(spot => (
        <g
          key={spot.key}
          className={`sv-funnel__spot sv-funnel__spot--${spot.outside}${spot.own ? ' sv-funnel__spot--own' : ''}${spot.key === chosen ? ' sv-funnel__spot--chosen' : ''}`}
        >
          <title>{inWords(spot)}</title>
          {(spot.outside !== 'no' || spot.own) && (
            <text
              className="sv-chart__mark sv-chart__mark--on"
              x={x(spot.size) + (before(spot) ? -11 : 11)}
              y={within(spot.value)}
              dy=".32em"
              textAnchor={before(spot) ? 'end' : 'start'}
            >
              {spot.label}
            </text>
          )}
          {spot.key === chosen && (
            <line className="sv-funnel__whisker" x1={x(spot.size)} x2={x(spot.size)} y1={within(spot.low)} y2={within(spot.high)} />
          )}
          <circle className="sv-funnel__target" cx={x(spot.size)} cy={within(spot.value)} r="12" />
          {spot.outside === 'no' ? (
            <circle className="sv-funnel__dot" cx={x(spot.size)} cy={within(spot.value)} r={spot.own ? 7 : 5} />
          ) : (
            <path
              className="sv-funnel__dot"
              d={pointing(x(spot.size), within(spot.value), spot.outside === 'above' ? -1 : 1, spot.own ? 8 : 6)}
            />
          )}
        </g>
      ))}
    </svg>
  )
}

/** A triangle that points up or down, so that above and below are told by more than a colour. */
const pointing = (x: number, y: number, down: 1 | -1, size: number): string =>
  `M${x} ${y + down * size}L${x + size} ${y - down * size}L${x - size} ${y - down * size}Z`

/** Round sizes for a logarithmic axis, no more than fit. */
function marksBetween(least: number, most: number, fit: number): number[] {
  const round = [1, 2, 5].flatMap(lead => [1e2, 1e3, 1e4, 1e5, 1e6, 1e7].map(power => lead * power)).sort((a, b) => a - b)
  const inside = round.filter(mark => mark >= least && mark <= most)
  const step = Math.ceil(inside.length / fit)
  return inside.filter((_mark, place) => place % step === 0)
}
