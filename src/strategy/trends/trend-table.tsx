// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Listed } from './client.ts'
import { movement, weight } from './rules.ts'
import { texts } from './texts.ts'

/** All trends with their scores, what changed, and what they touch. */
export function TrendTable({ trends, csv }: { trends: readonly Listed[]; csv: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const names = (all: readonly { name: { nl: string; en: string } }[]) => all.map(({ name }) => name[language]).join(', ')
  return (
    <DataTable
      caption={t.all}
      captionHidden
      csv={csv}
      rows={trends}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'trend',
          title: t.trend,
          shown: ({ id, title }) => <a href={addressOf('strategy/trends/trend', language, { id })}>{title[language]}</a>,
          sort: ({ title }) => title[language],
        },
        {
          key: 'likelihood',
          title: t.likelihood,
          numeric: true,
          shown: ({ weighing }) => weighing?.likelihood ?? t.notWeighed,
          sort: ({ weighing }) => weighing?.likelihood ?? 0,
        },
        {
          key: 'impact',
          title: t.impact,
          numeric: true,
          shown: ({ weighing }) => weighing?.impact ?? t.notWeighed,
          sort: ({ weighing }) => weighing?.impact ?? 0,
        },
        {
          key: 'movement',
          title: t.movement,
          shown: ({ weighing, before }) => (weighing ? t.movements[movement(weighing, before)] : '–'),
          sort: ({ weighing }) => (weighing ? weight(weighing) : 0),
        },
        { key: 'themes', title: t.themes, shown: ({ weighing }) => (weighing ? names(weighing.themes) || t.noTheme : '–') },
        { key: 'districts', title: t.districts, shown: ({ weighing }) => (weighing ? names(weighing.districts) || t.wholeRegion : '–') },
        { key: 'proposal', title: t.proposal, shown: ({ openProposal }) => (openProposal ? t.yes : '–') },
      ]}
    />
  )
}
