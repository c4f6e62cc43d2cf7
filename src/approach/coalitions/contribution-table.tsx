// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Coalition } from './client.ts'
import { texts } from './texts.ts'

/** What the members of one coalition promised and delivered, line by line. */
export function Contributions({ coalition: { contributions } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (contributions.length === 0) return <p>{t.noContributions}</p>
  return (
    <DataTable
      caption={t.contributions}
      captionHidden
      rows={contributions}
      keyOf={({ id }) => id}
      columns={[
        { key: 'year', title: t.columns.year, shown: ({ year }) => year, sort: ({ year }) => year },
        { key: 'member', title: t.columns.member, shown: ({ member }) => member, sort: ({ member }) => member },
        { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.contributionKinds[kind], sort: ({ kind }) => kind },
        { key: 'what', title: t.columns.what, shown: ({ what }) => what },
        {
          key: 'amount',
          title: t.columns.amount,
          numeric: true,
          shown: ({ amount, measure }) => [amount !== null && number(language, amount), t.measures[measure]].filter(Boolean).join(' '),
        },
      ]}
    />
  )
}
