// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api } from './client.ts'
import { stageOf } from './rules.ts'
import { StartForm } from './start-form.tsx'
import { texts } from './texts.ts'

/** All pilots of the region: who takes part, when, and how far each is (C27). */
export default function PilotsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/pilots', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ pilots, asOfDate }) => (
          <Section title={t.all}>
            {pilots.length === 0 ? (
              <Empty title={t.none} />
            ) : (
              <DataTable
                caption={t.all}
                captionHidden
                rows={pilots}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'pilot',
                    title: t.pilot,
                    shown: ({ id, title }) => <a href={addressOf('approach/pilots/pilot', language, { id })}>{title}</a>,
                    sort: ({ title }) => title,
                  },
                  { key: 'stage', title: t.stage, shown: pilot => t.stages[stageOf(pilot, asOfDate)] },
                  {
                    key: 'period',
                    title: t.period,
                    shown: ({ fromDate, toDate }) => t.runs(date(language, fromDate), date(language, toDate)),
                    sort: ({ fromDate }) => fromDate,
                  },
                  { key: 'partners', title: t.partners, shown: ({ partners }) => partners.map(({ name }) => name).join(', ') },
                  { key: 'evaluations', title: t.evaluations, numeric: true, shown: ({ evaluations }) => evaluations },
                ]}
              />
            )}
          </Section>
        )}
      </Loaded>
      <StartForm />
    </Page>
  )
}
