// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../languages/language.tsx'
import { number } from '../languages/numbers.ts'
import { DataTable } from '../tables/data-table.tsx'
import { Figure } from './figure.tsx'
import { type Named, nameOf, type Titled } from './rows.tsx'
import { texts } from './texts.ts'

/** An amount, with what it was before when that is compared. */
export interface Bar extends Named {
  value: number | null
  before?: number | null
}

interface BarsShown extends Titled {
  rows: readonly Bar[]
  format?: (value: number) => string
  valueTitle?: string
  /** Title of the column with what it was before. */
  beforeTitle?: string
}

/** Amounts under each other as bars from zero, each with its number. */
export function BarChart({ headline, subtitle, rows, format, nameTitle, valueTitle, beforeTitle, csv, source }: BarsShown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const write = format ?? ((value: number) => number(language, value))
  const most = Math.max(1e-9, ...rows.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  const compared = rows.some(({ before }) => before !== null && before !== undefined)
  const table = (
    <DataTable
      caption={headline}
      captionHidden
      csv={csv}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'name', title: nameTitle ?? t.name, shown: nameOf, sort: ({ label }) => label },
        {
          key: 'value',
          title: valueTitle ?? t.value,
          numeric: true,
          shown: ({ value }) => (value === null ? null : write(value)),
          sort: ({ value }) => value,
        },
        ...(compared
          ? [
              {
                key: 'before',
                title: beforeTitle ?? t.compared,
                numeric: true,
                shown: ({ before }: Bar) => (before === null || before === undefined ? null : write(before)),
                sort: ({ before }: Bar) => before,
              },
            ]
          : []),
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
              <svg className="sv-bars__drawing" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect
                  className="sv-bars__bar"
                  x="0"
                  y={compared ? 3 : 5}
                  width={((row.value ?? 0) / most) * 100}
                  height={compared ? 11 : 14}
                />
                {compared && <rect className="sv-bars__bar--before" x="0" y="15" width={((row.before ?? 0) / most) * 100} height="6" />}
              </svg>
            </span>
            <span className="sv-bars__value">
              <strong>{row.value === null ? '–' : write(row.value)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}
