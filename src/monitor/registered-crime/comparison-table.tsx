// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, interval, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { type Change, perThousand } from './rules.ts'
import { texts } from './texts.ts'

/** A row that compares two years: an area or a kind of offence. */
export interface Compared {
  code: string
  name: string
  address?: string
  from: number | null
  to: number | null
  residentsFrom: number | null
  residentsTo: number | null
  change: Change | null
  unstable: boolean
}

interface Shown {
  caption: string
  /** Title of the first column; municipalities unless told otherwise. */
  nameTitle?: string
  from: number
  to: number
  rows: readonly Compared[]
  total?: Compared
  csv?: string
}

/** Two years beside each other: counts, change with its interval, and per 1,000 residents. */
export function ComparisonTable({ caption, nameTitle, from, to, rows, total, csv }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const count = (value: number | null) => (value === null ? null : number(language, value))
  const rateOf = (registered: number | null, population: number | null) => perThousand({ registered, population })
  const rate = (value: number | null) => (value === null ? null : number(language, value, value > 0 && value < 1 ? 2 : 1))
  return (
    <DataTable
      caption={caption}
      captionHidden
      csv={csv}
      rows={rows}
      total={total}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'name',
          title: nameTitle ?? t.municipality,
          sort: ({ name }) => name,
          shown: ({ name, address }) => (address ? <a href={address}>{name}</a> : name),
        },
        { key: 'from', title: String(from), numeric: true, sort: row => row.from, shown: row => count(row.from) },
        { key: 'to', title: String(to), numeric: true, sort: row => row.to, shown: row => count(row.to) },
        {
          key: 'change',
          title: t.change,
          numeric: true,
          sort: row => row.change?.share,
          shown: row =>
            row.change && (
              <>
                {row.change.share === null ? (row.to === 0 ? '' : t.none) : asChange(language, row.change.share)}{' '}
                {row.unstable && (row.from !== 0 || row.to !== 0) && <Badge kind="unstable" />}
              </>
            ),
        },
        {
          key: 'interval',
          title: t.interval,
          numeric: true,
          shown: row => row.change && (row.change.high === null ? '' : interval(language, row.change.low, row.change.high)),
        },
        {
          key: 'rateFrom',
          title: t.perThousand(String(from)),
          numeric: true,
          sort: row => rateOf(row.from, row.residentsFrom),
          shown: row => rate(rateOf(row.from, row.residentsFrom)),
        },
        {
          key: 'rateTo',
          title: t.perThousand(String(to)),
          numeric: true,
          sort: row => rateOf(row.to, row.residentsTo),
          shown: row => rate(rateOf(row.to, row.residentsTo)),
        },
      ]}
    />
  )
}
