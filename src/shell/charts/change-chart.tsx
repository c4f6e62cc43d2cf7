// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../languages/language.tsx'
import { change as asChange, interval } from '../languages/numbers.ts'
import { Badge } from '../page/badge.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { Figure } from './figure.tsx'
import { type Named, nameOf, type Titled } from './rows.tsx'
import { texts } from './texts.ts'

/** A change as a share (−0.1 is −10%) with its interval; null where it cannot be said. */
export interface Change extends Named {
  change: number | null
  low?: number | null
  high?: number | null
  unstable?: boolean
}

interface ChangesShown extends Titled {
  rows: readonly Change[]
  /** A band around no change within which nothing much happens: 0.1 is ±10%. */
  band?: number
}

/** Changes under each other: a dot with the interval as a whisker, left of the line is less and right is more. */
export function ChangeChart({ headline, subtitle, rows, band, nameTitle, csv, source }: ChangesShown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const reach = Math.max(0.05, ...rows.flatMap(({ change, low, high }) => [change, low, high].map(value => Math.abs(value ?? 0))))
  const within = Math.min(reach, 1.5)
  const at = (share: number): number => 50 + (Math.max(-within, Math.min(within, share)) / within) * 48
  const told = ({ change }: Change): string | null => (change === null ? null : asChange(language, change))
  const interlude = ({ low, high }: Change): string | null =>
    low === null || low === undefined || high === null || high === undefined ? null : interval(language, low, high)
  const table = (
    <DataTable
      caption={headline}
      captionHidden
      csv={csv}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'name', title: nameTitle ?? t.name, shown: nameOf, sort: ({ label }) => label },
        { key: 'change', title: t.value, numeric: true, shown: told, sort: ({ change }) => change },
        { key: 'interval', title: t.interval, numeric: true, shown: row => interlude(row) ?? '' },
      ]}
    />
  )
  return (
    <Figure headline={headline} subtitle={subtitle} source={source} table={table}>
      <ul className="sv-bars">
        {rows.map(row => (
          <li className="sv-bars__row" key={row.key}>
            <span>{nameOf(row)}</span>
            <span className="sv-bars__plot">
              <Whisker row={row} at={at} band={band} />
            </span>
            <span className="sv-bars__value">
              <strong>{told(row) ?? '–'}</strong> {row.unstable && <Badge kind="unstable" />}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function Whisker({ row, at, band }: { row: Change; at: (share: number) => number; band: number | undefined }) {
  const { change, low, high } = row
  const sure = low !== null && low !== undefined && high !== null && high !== undefined && (low > 0 || high < 0)
  const tone = !sure || change === null ? '' : change > 0 ? ' sv-bars__mark--up' : ' sv-bars__mark--down'
  return (
    <svg className="sv-bars__drawing" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {band !== undefined && <rect className="sv-bars__band" x={at(-band)} y="-4" width={at(band) - at(-band)} height="32" />}
      <line className="sv-bars__zero" x1="50" x2="50" y1="-4" y2="28" />
      {change !== null && (
        <g className={`sv-bars__mark${tone}`}>
          {low !== null && low !== undefined && high !== null && high !== undefined && (
            <line className="sv-bars__whisker" x1={at(low)} x2={at(high)} y1="12" y2="12" />
          )}
          <line className="sv-bars__dot" x1={at(change)} x2={at(change)} y1="12" y2="12.01" />
        </g>
      )}
    </svg>
  )
}
