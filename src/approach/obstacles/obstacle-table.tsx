// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Listed } from './client.ts'
import { Due, isOwn, shortly } from './due.tsx'
import { levels, states } from './rules.ts'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** The obstacles under each other, to sort and compare. */
export function ObstacleTable({ obstacles, today }: { obstacles: readonly Listed[]; today: string }) {
  const { columns: c, ...t } = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={obstacles}
      keyOf={({ id }) => id}
      isOwn={isOwn}
      columns={[
        {
          key: 'happens',
          title: c.happens,
          shown: ({ id, happens }) => <a href={addressOf('approach/obstacles/obstacle', language, { id })}>{shortly(happens)}</a>,
          sort: ({ happens }) => happens,
        },
        { key: 'state', title: c.state, shown: ({ state }) => w.states[state], sort: ({ state }) => states.indexOf(state) },
        { key: 'level', title: c.level, shown: ({ level }) => w.levels[level], sort: ({ level }) => levels.indexOf(level) },
        { key: 'due', title: c.due, shown: ({ dueDate }) => <Due dueDate={dueDate} today={today} />, sort: ({ dueDate }) => dueDate },
        { key: 'owner', title: c.owner, shown: ({ owner }) => owner?.name ?? t.noOwner, sort: ({ owner }) => owner?.name ?? null },
        { key: 'domain', title: c.domain, shown: ({ domain }) => w.domains[domain], sort: ({ domain }) => w.domains[domain] },
        { key: 'echoes', title: c.echoes, numeric: true, shown: ({ echoes }) => number(language, echoes), sort: ({ echoes }) => echoes },
        {
          key: 'reported',
          title: c.reported,
          shown: ({ reportedDate }) => date(language, reportedDate, 'short'),
          sort: ({ reportedDate }) => reportedDate,
        },
      ]}
    />
  )
}
