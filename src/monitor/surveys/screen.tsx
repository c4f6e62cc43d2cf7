// SPDX-License-Identifier: EUPL-1.2
import { useFilters } from '../../shell/browser/search.ts'
import { LineChart } from '../../shell/charts/line-chart.tsx'
import { SourceNote } from '../../shell/figures/source-note.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type Survey } from './client.ts'
import { Differences } from './differences.tsx'
import { Editions } from './editions.tsx'
import { breaks, standsIn } from './rules.ts'
import { texts } from './texts.ts'

/** The year that the strategy compares with, in which the Safety Monitor was not held (CAPABILITIES, facts and traps; DATA-06). */
const strategyYear = 2018
const first = 'wel-eens-onveilig'

/** How safe people feel: one question, all its editions, and what may be said of the difference between two of them (C04). */
export default function SurveysScreen() {
  const t = useTexts(texts)
  const [chosen, change] = useFilters({ measure: '', from: '', to: '' })
  const list = api.useRead('/v1/surveys', {})
  return (
    <Loaded of={list}>
      {({ measures }) => {
        const code = chosen.measure || (measures.find(one => one.code === first) ?? measures[0])?.code
        if (!code)
          return (
            <Page title={t.title} lead={t.lead}>
              <Empty>{t.empty}</Empty>
            </Page>
          )
        return <One code={code} chosen={chosen} change={change} />
      }}
    </Loaded>
  )
}

interface Choosing {
  chosen: { measure: string; from: string; to: string }
  change: (changed: { measure?: string; from?: string; to?: string }) => void
}

function One({ code, chosen, change }: Choosing & { code: string }) {
  const seen = api.useReadAndKeep('/v1/surveys/{code}', {
    code,
    ...(chosen.from && { from: Number(chosen.from) }),
    ...(chosen.to && { to: Number(chosen.to) }),
  })
  return <Loaded of={seen}>{survey => <Shown survey={survey} change={change} />}</Loaded>
}

function Shown({ survey, change }: { survey: Survey } & Pick<Choosing, 'change'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { measure, editions } = survey
  const yearOf = (code: string | null) => String(editions.find(one => one.code === code)?.year ?? '')
  const years = editions.map(one => ({ value: String(one.year), label: `${one.survey[language]} ${one.year}` }))
  const instead = editions.some(one => one.year === strategyYear) ? undefined : standsIn(editions, strategyYear)
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters label={t.filters}>
        <Filter
          name="measure"
          label={t.measure}
          value={measure.code}
          options={survey.measures.map(one => ({ value: one.code, label: one.name[language] }))}
          onValue={value => change({ measure: value === first ? '' : value, from: '', to: '' })}
        />
        <Filter name="from" label={t.from} value={yearOf(survey.from)} options={years} onValue={from => change({ from })} />
        <Filter name="to" label={t.to} value={yearOf(survey.to)} options={years} onValue={to => change({ to })} />
      </Filters>
      <p className="nl-paragraph">{t.asked(measure.wording[language])}</p>
      {instead && <p className="nl-paragraph">{t.no2018(`${instead.survey[language]} ${instead.year}`)}</p>}
      <Differences survey={survey} />
      <LineChart
        headline={t.development(measure.name[language])}
        subtitle={t.unit[measure.unit]}
        series={survey.areas.map(area => ({
          key: area.code,
          label: area.name[language],
          quiet: area.code === 'NL01',
          points: area.results.map(({ year, value, margin }) => ({
            x: year,
            y: value,
            low: margin === null ? null : value - margin,
            high: margin === null ? null : value + margin,
          })),
        }))}
        breaks={breaks(editions).map(one => ({ x: one.year, label: t.break(one.note?.[language] ?? '') }))}
        format={value => number(language, value, 1)}
        fromZero={false}
        source={survey.sources[0]}
      />
      <Editions editions={editions} />
      <Section title={t.sources}>
        {survey.sources.map(source => (
          <SourceNote key={source.code} source={source} />
        ))}
        <p className="sv-small">{t.noDistricts}</p>
      </Section>
    </Page>
  )
}
