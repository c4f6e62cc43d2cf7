// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { date } from '../../shell/languages/dates.ts'
import { change as asChange, interval, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Periods } from './client.ts'
import { texts } from './texts.ts'

/** January up to the last month against the same months of every earlier year that has them all. */
export function YearToDate({ periods: { toDate } }: { periods: Periods }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [first] = toDate
  if (!first)
    return (
      <Section title={t.toDate}>
        <p className="nl-paragraph">{t.toDateNone}</p>
      </Section>
    )
  const month = date(language, `2001-${String(first.months).padStart(2, '0')}-01`, 'month').replace(/ ?2001/, '')
  return (
    <Section title={t.toDate} intro={t.toDateIntro(month, String(first.year))}>
      <DataTable
        caption={t.toDate}
        captionHidden
        rows={toDate}
        keyOf={({ baseYear }) => String(baseYear)}
        columns={[
          { key: 'year', title: t.year, shown: row => row.baseYear, sort: row => row.baseYear },
          { key: 'from', title: t.then, numeric: true, shown: row => number(language, row.from) },
          { key: 'to', title: t.now, numeric: true, shown: row => number(language, row.to) },
          {
            key: 'change',
            title: t.change,
            numeric: true,
            shown: ({ change, unstable }) => (
              <>
                {change === null || change.share === null ? t.fromNought : asChange(language, change.share)}{' '}
                {unstable && <Badge kind="unstable" />}
              </>
            ),
            sort: ({ change }) => change?.share ?? null,
          },
          {
            key: 'interval',
            title: t.interval,
            numeric: true,
            shown: ({ change }) => (change === null || change.high === null ? '' : interval(language, change.low, change.high)),
          },
        ]}
      />
    </Section>
  )
}
