// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { Schedules } from './schedules.tsx'
import { texts } from './texts.ts'

/** All accounts, the latest first; the form to begin one, and one's own recurring reports (C28). */
export default function ReportsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const seen = api.useRead('/v1/reports', {})
  const begin = api.useAct('POST', '/v1/reports')
  const columns: Column<Listed>[] = [
    {
      key: 'report',
      title: t.columns.report,
      shown: ({ id, period, number }) => (
        <a className="nl-link" href={addressOf('monitor/reports/report', language, { id })}>
          {t.named(period, number)}
        </a>
      ),
      sort: ({ number }) => number,
    },
    { key: 'state', title: t.columns.state, shown: ({ state }) => <Badge>{t.states[state]}</Badge>, sort: ({ state }) => state },
    { key: 'begun', title: t.columns.begun, shown: ({ begunDate }) => date(language, begunDate), sort: ({ begunDate }) => begunDate },
    {
      key: 'frozen',
      title: t.columns.frozen,
      shown: ({ frozenAt }) => (frozenAt ? moment(language, frozenAt) : ''),
      sort: ({ frozenAt }) => frozenAt,
    },
    {
      key: 'published',
      title: t.columns.published,
      shown: ({ publishedDate }) => (publishedDate ? date(language, publishedDate) : ''),
      sort: ({ publishedDate }) => publishedDate,
    },
  ]
  return (
    <Page title={t.title} lead={t.lead}>
      <p>
        <a className="nl-link" href={language === 'nl' ? '/verslagen' : '/en/reports'} data-document="">
          {t.public}
        </a>
      </p>
      <Loaded of={seen}>
        {({ reports, periods }) => (
          <>
            <div>
              <ActForm
                title={t.begin}
                of={begin}
                refused={holds(session, 'bureau_coordinator') ? undefined : t.onlyBureau}
                fields={[
                  {
                    name: 'period',
                    label: t.period,
                    kind: 'list',
                    options: periods.map(({ code, title }) => ({ value: code, label: `${code}: ${title}` })),
                  },
                ]}
              />
              <Why rule="reports.beginsReport" act={t.begin} />
            </div>
            {reports.length === 0 ? (
              <Empty title={t.none}>{t.noneHint}</Empty>
            ) : (
              <DataTable caption={t.title} captionHidden columns={columns} rows={reports} keyOf={({ id }) => id} />
            )}
            <Section title={t.recurring.title} intro={t.recurring.intro}>
              <Schedules periods={periods.map(({ code }) => code)} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
