// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Growth } from './client.ts'
import { texts } from './texts.ts'

/** Posted places with unit, theme, fund and decision: from a place back to the money that carries it (C59 c, C69 b). */
export function Earmarks({ earmarks }: { earmarks: Growth['earmarks'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (earmarks.length === 0) return <p className="nl-paragraph">{t.noEarmarks}</p>
  return (
    <DataTable
      caption={t.earmarks}
      captionHidden
      rows={earmarks}
      keyOf={({ postingId }) => postingId}
      columns={[
        { key: 'to', title: t.to, shown: ({ to }) => to?.[language] ?? t.notNamed, sort: ({ to }) => to?.[language] ?? '' },
        { key: 'from', title: t.from, shown: ({ from }) => from?.[language] ?? t.notNamed },
        { key: 'theme', title: t.theme, shown: ({ theme }) => (theme ? t.themes[theme] : t.none), sort: ({ theme }) => theme ?? '' },
        { key: 'fte', title: t.fteOf, numeric: true, shown: ({ fte }) => number(language, fte, 1), sort: ({ fte }) => fte },
        { key: 'since', title: t.since, shown: ({ startDate }) => date(language, startDate), sort: ({ startDate }) => startDate },
        {
          key: 'fund',
          title: t.fund,
          shown: ({ fund }) =>
            fund ? (
              <a className="nl-link" href={addressOf('staffing/funds/fund', language, { code: fund.code })}>
                {fund[language]}
              </a>
            ) : (
              t.none
            ),
        },
        { key: 'decision', title: t.decision, shown: ({ decision }) => decision },
      ]}
    />
  )
}
