// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Listed } from './client.ts'
import { actionStates } from './rules.ts'
import { Attention, Standing } from './standing.tsx'
import { texts } from './texts.ts'

/** Actions under each other, to sort and compare. */
export function ActionTable({ actions }: { actions: readonly Listed[] }) {
  const { columns: c, ...t } = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={actions}
      keyOf={({ id }) => id}
      isOwn={({ mine }) => mine}
      columns={[
        {
          key: 'action',
          title: c.action,
          shown: ({ id, title }) => <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a>,
          sort: ({ title }) => title[language],
        },
        {
          key: 'state',
          title: c.state,
          shown: ({ state }) => <Standing state={state} />,
          sort: ({ state }) => actionStates.indexOf(state),
        },
        {
          key: 'attention',
          title: c.attention,
          shown: action => <Attention {...action} />,
          sort: ({ late, silent }) => Number(late) * 2 + Number(silent),
        },
        { key: 'owner', title: c.owner, shown: ({ owner }) => owner?.name ?? t.noOwner, sort: ({ owner }) => owner?.name ?? null },
        {
          key: 'period',
          title: c.period,
          shown: ({ startDate, endDate }) => t.period(date(language, startDate, 'short'), date(language, endDate, 'short')),
          sort: ({ endDate }) => endDate,
        },
        {
          key: 'word',
          title: c.word,
          shown: ({ reportedDate }) => (reportedDate ? date(language, reportedDate, 'short') : t.noWord),
          sort: ({ reportedDate }) => reportedDate,
        },
        {
          key: 'priority',
          title: c.priority,
          shown: ({ priority }) => priority?.title[language] ?? '',
          sort: ({ priority }) => priority?.title[language] ?? null,
        },
        { key: 'hours', title: c.hours, numeric: true, shown: ({ hours }) => number(language, hours), sort: ({ hours }) => hours },
      ]}
    />
  )
}
