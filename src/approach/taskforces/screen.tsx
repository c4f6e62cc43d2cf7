// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api } from './client.ts'
import { countGaps } from './gaps.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The taskforces: how many seats and tasks, and whether their composition is complete (C16). */
export default function TaskforcesScreen() {
  const { columns: c, ...t } = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/taskforces', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ taskforces }) =>
          taskforces.length === 0 ? (
            <Empty title={t.empty} />
          ) : (
            <DataTable
              caption={t.title}
              captionHidden
              rows={taskforces}
              keyOf={({ id }) => id}
              isOwn={({ mine }) => mine}
              columns={[
                {
                  key: 'name',
                  title: c.name,
                  shown: ({ code, name }) => <a href={addressOf('approach/taskforces/taskforce', language, { code })}>{name}</a>,
                },
                {
                  key: 'gaps',
                  title: c.gaps,
                  shown: ({ gaps }) =>
                    countGaps(gaps) === 0 ? t.complete : <span className="taskforce-gap">{t.gapCount(countGaps(gaps))}</span>,
                },
                { key: 'seats', title: c.seats, numeric: true, shown: ({ seats }) => number(language, seats) },
                { key: 'temporary', title: c.temporary, numeric: true, shown: ({ temporary }) => number(language, temporary) },
                { key: 'tasks', title: c.tasks, numeric: true, shown: ({ tasks }) => number(language, tasks) },
                {
                  key: 'state',
                  title: c.state,
                  shown: ({ dischargedDate }) => (dischargedDate ? t.discharged(date(language, dischargedDate)) : t.standing),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
