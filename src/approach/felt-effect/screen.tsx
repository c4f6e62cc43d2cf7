// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { AboutNote, aboutText } from '../../shell/figures/about.tsx'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number, percentage } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { words } from '../obstacles/public.ts'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Line = AnswerAt<typeof contract, '/v1/obstacle-reports'>['lines'][number]

/** The report on obstacles: count, lead time and felt effect per domain and year, as figures, table and CSV (C19 f). */
export default function ObstacleReportScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const [{ year: asked }, change] = useFilters({ year: '' })
  const which = asked ? { year: asked } : {}
  const seen = api.useReadAndKeep('/v1/obstacle-reports', which)
  return (
    <Page title={t.report} lead={t.reportLead} steps={[{ title: w.obstacles, address: addressOf('approach/obstacles/list', language) }]}>
      <Loaded of={seen}>
        {({ year, years, untilDate, lines }) => {
          const all = lines.find(({ domain }) => domain === 'all')
          if (year === null || !all) return <Empty title={t.nothing(date(language, untilDate))} />
          return (
            <>
              <Filters>
                <Filter
                  name="year"
                  label={t.year}
                  value={year}
                  options={years.map(one => ({ value: one, label: one }))}
                  onValue={value => change({ year: value })}
                />
              </Filters>
              <KeyFigures>
                <KeyFigure label={t.reported} value={all.reported} absent={aboutText(language, null)} />
                <KeyFigure label={t.toAnswer} value={all.medianDaysToFirstAnswer} absent={t.tooFew} />
                <KeyFigure label={t.toEnd} value={all.medianDaysToEnd} absent={t.tooFew} />
              </KeyFigures>
              <Section title={t.caption(year)} intro={`${t.counted(date(language, untilDate))} ${t.median} ${t.feltNote}`}>
                <Lines lines={lines} year={year} csv={api.address('/v1/obstacle-reports/csv', which)} />
                <AboutNote />
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function Lines({ lines, year, csv }: { lines: readonly Line[]; year: string; csv: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.caption(year)}
      captionHidden
      rows={lines.filter(({ domain }) => domain !== 'all')}
      total={lines.find(({ domain }) => domain === 'all')}
      keyOf={({ domain }) => domain}
      csv={csv}
      columns={[
        { key: 'domain', title: t.domain, shown: ({ domain }) => w.domains[domain], sort: ({ domain }) => w.domains[domain] },
        ...(['reported', 'lifted', 'lowered', 'notPossible'] as const).map(key => ({
          key,
          title: t[key],
          numeric: true,
          shown: (line: Line) => aboutText(language, line[key]),
          sort: (line: Line) => line[key],
        })),
        ...(['medianDaysToFirstAnswer', 'medianDaysToEnd'] as const).map(key => ({
          key,
          title: key === 'medianDaysToEnd' ? t.toEnd : t.toAnswer,
          numeric: true,
          shown: (line: Line) => {
            const days = line[key]
            return days === null ? t.unknown : number(language, days)
          },
          sort: (line: Line) => line[key],
        })),
        {
          key: 'felt',
          title: t.felt,
          shown: ({ yes, answered, feltShare }) =>
            feltShare !== null
              ? percentage(language, feltShare, 0)
              : answered === null
                ? aboutText(language, null)
                : t.feltOf(aboutText(language, yes), aboutText(language, answered)),
          sort: ({ yes }) => yes,
        },
      ]}
    />
  )
}
