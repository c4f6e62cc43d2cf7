// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { BarChart } from '../../shell/charts/bar-chart.tsx'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Filters } from '../../shell/forms/filters.tsx'
import { DateInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { words } from '../obstacles/public.ts'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Line = AnswerAt<typeof contract, '/v1/obstacle-reports'>['lines'][number]

/** The report on obstacles: count, lead time and felt effect per domain, as figures, table and CSV (C19 f). */
export default function ObstacleReportScreen() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  const [{ from, to }, change] = useFilters({ from: '', to: '' })
  const period = { ...(from && { from }), ...(to && { to }) }
  const seen = api.useReadAndKeep('/v1/obstacle-reports', period)
  const told = (value: number | null): string => (value === null ? t.unknown : number(language, value, Number.isInteger(value) ? 0 : 1))
  return (
    <Page title={t.report} lead={t.reportLead} steps={[{ title: w.obstacles, address: addressOf('approach/obstacles/list', language) }]}>
      <Filters>
        <DateInput name="from" label={t.from} value={from} optional onDate={day => day !== null && change({ from: day })} />
        <DateInput name="to" label={t.to} value={to} optional onDate={day => day !== null && change({ to: day })} />
      </Filters>
      <Loaded of={seen}>
        {({ lines }) => {
          const all = lines.find(({ domain }) => domain === 'all')
          const parts = lines.filter(({ domain }) => domain !== 'all')
          if (!all || all.reported === 0) return <Empty title={t.nothing} />
          return (
            <>
              <KeyFigures>
                <KeyFigure label={t.reported} value={all.reported} />
                <KeyFigure
                  label={t.toAnswer}
                  value={all.medianDaysToFirstAnswer}
                  decimals={all.medianDaysToFirstAnswer === null || Number.isInteger(all.medianDaysToFirstAnswer) ? 0 : 1}
                />
                <KeyFigure
                  label={t.toEnd}
                  value={all.medianDaysToEnd}
                  decimals={all.medianDaysToEnd === null || Number.isInteger(all.medianDaysToEnd) ? 0 : 1}
                />
                {all.yes !== null && <KeyFigure label={t.felt} value={all.yes} unit={t.ofAnswers(all.answered)} />}
              </KeyFigures>
              <Section title={t.caption} intro={`${t.median} ${t.feltNote}`}>
                <DataTable
                  caption={t.caption}
                  captionHidden
                  rows={parts}
                  total={all}
                  keyOf={({ domain }) => domain}
                  csv={api.address('/v1/obstacle-reports/csv', period)}
                  columns={[
                    { key: 'domain', title: t.domain, shown: ({ domain }) => w.domains[domain], sort: ({ domain }) => w.domains[domain] },
                    ...(['reported', 'open', 'late', 'lifted', 'lowered', 'notPossible'] as const).map(key => ({
                      key,
                      title: t[key],
                      numeric: true,
                      shown: (line: Line) => number(language, line[key]),
                      sort: (line: Line) => line[key],
                    })),
                    {
                      key: 'toAnswer',
                      title: t.toAnswer,
                      numeric: true,
                      shown: line => told(line.medianDaysToFirstAnswer),
                      sort: line => line.medianDaysToFirstAnswer,
                    },
                    {
                      key: 'toEnd',
                      title: t.toEnd,
                      numeric: true,
                      shown: line => told(line.medianDaysToEnd),
                      sort: line => line.medianDaysToEnd,
                    },
                    {
                      key: 'felt',
                      title: t.felt,
                      shown: line => <FeltSentence line={line} />,
                      sort: ({ yes, answered }) => (yes === null ? null : yes / answered),
                    },
                  ]}
                />
              </Section>
              <Section title={t.lines}>
                <BarChart
                  headline={t.chart}
                  nameTitle={t.domain}
                  valueTitle={t.reported}
                  beforeTitle={t.ended}
                  rows={parts.map(line => ({
                    key: line.domain,
                    label: w.domains[line.domain],
                    value: line.reported,
                    before: line.lifted + line.lowered + line.notPossible,
                  }))}
                />
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function FeltSentence({ line: { asked, answered, yes, partly } }: { line: Line }) {
  const t = useTexts(texts)
  if (asked === 0) return t.notAsked
  if (yes === null) return t.waiting(answered, asked)
  return partly ? `${t.feltOf(yes, answered)}, ${t.partlyOf(partly)}` : t.feltOf(yes, answered)
}
