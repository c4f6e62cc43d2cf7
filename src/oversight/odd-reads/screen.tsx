// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { OnlyFor } from '../../shell/states/only-for.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { oddKinds, outcomes } from './rules.ts'
import { texts } from './texts.ts'

const states = ['open', ...outcomes] as const

/** The weekly list of odd reads as work: what is still to be looked at, by which rule it was found, and what came of the rest (C65 c). */
export default function OddReadsScreen() {
  const t = useTexts(texts)
  return (
    <OnlyFor roles={['privacy_officer']} rule="odd-reads.seesOddReads" title={t.title}>
      <Page title={t.title} lead={t.lead}>
        <Shown />
      </Page>
    </OnlyFor>
  )
}

function Shown() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ week, state }, change] = useFilters({ week: '', state: 'open' })
  const seen = api.useReadAndKeep('/v1/odd-reads', {
    ...(week && { weekDate: week }),
    ...(state !== 'all' && { state: state as (typeof states)[number] }),
  })
  return (
    <Loaded of={seen}>
      {data => (
        <>
          <Numbers data={data} />
          <Filters>
            <Filter
              name="state"
              label={t.state}
              value={state}
              onValue={value => change({ state: value })}
              options={[...states.map(value => ({ value, label: t.states[value] })), { value: 'all', label: t.any }]}
            />
            <Filter
              name="week"
              label={t.week}
              value={week}
              onValue={value => change({ week: value })}
              options={[
                { value: '', label: t.any },
                ...data.weeks.map(({ weekDate }) => ({ value: weekDate, label: t.weekOf(date(language, weekDate)) })),
              ]}
            />
          </Filters>
          {data.oddReads.length === 0 ? (
            <Empty title={t.nothing}>{data.weeks.length === 0 ? t.noWeek : t.nothingHint}</Empty>
          ) : (
            <List reads={data.oddReads} />
          )}
          <Rules rules={data.rules} />
          {data.weeks.length > 0 && <Weeks weeks={data.weeks} />}
        </>
      )}
    </Loaded>
  )
}

function Numbers({ data }: { data: Listed }) {
  const t = useTexts(texts)
  return (
    <KeyFigures>
      <KeyFigure label={t.open} value={data.weeks.reduce((sum, { open }) => sum + open, 0)} />
      <KeyFigure label={t.late} value={data.oddReads.filter(({ late }) => late).length} />
      <KeyFigure label={t.people} value={new Set(data.oddReads.map(({ personId }) => personId)).size} />
    </KeyFigures>
  )
}

function List({ reads }: { reads: Listed['oddReads'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      captionHidden
      rows={reads}
      keyOf={({ id }) => id}
      isOwn={({ late }) => late}
      ownTold={t.late}
      columns={[
        {
          key: 'person',
          title: t.columns.person,
          shown: ({ id, person, organisation }) => (
            <>
              <a href={addressOf('oversight/odd-reads/odd-read', language, { id })}>{person}</a>
              <span className="sv-small">
                <br />
                {organisation}
              </span>
            </>
          ),
          sort: ({ person }) => person,
        },
        { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.kinds[kind], sort: ({ kind }) => oddKinds.indexOf(kind) },
        { key: 'hits', title: t.columns.hits, numeric: true, shown: ({ hits }) => number(language, hits), sort: ({ hits }) => hits },
        {
          key: 'when',
          title: t.columns.when,
          shown: ({ weekDate }) => t.weekOf(date(language, weekDate)),
          sort: ({ weekDate }) => weekDate,
        },
        { key: 'state', title: t.columns.state, shown: ({ state }) => t.states[state], sort: ({ state }) => states.indexOf(state) },
        {
          key: 'due',
          title: t.columns.due,
          shown: ({ state, dueDate, late }) =>
            state !== 'open' ? '–' : late ? <strong>{date(language, dueDate)}</strong> : date(language, dueDate),
          sort: ({ dueDate }) => dueDate,
        },
      ]}
    />
  )
}

function Rules({ rules }: { rules: Listed['rules'] }) {
  const t = useTexts(texts)
  return (
    <Section title={t.howFound} intro={t.howFoundIntro}>
      <dl className="sv-facts">
        {oddKinds.map(kind => (
          <div key={kind}>
            <dt>{t.kinds[kind]}</dt>
            <dd>{t.rules[kind](rules.find(rule => rule.kind === kind)?.atLeast ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Weeks({ weeks }: { weeks: Listed['weeks'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const counted = (['readers', 'reads', 'people', 'open'] as const).map(key => ({
    key,
    title: t.weekColumns[key],
    numeric: true,
    shown: (week: Listed['weeks'][number]) => number(language, week[key]),
  }))
  return (
    <Section title={t.weeks}>
      <DataTable
        caption={t.weeks}
        captionHidden
        rows={weeks}
        keyOf={({ weekDate }) => weekDate}
        columns={[{ key: 'week', title: t.weekColumns.week, shown: ({ weekDate }) => date(language, weekDate) }, ...counted]}
      />
    </Section>
  )
}
