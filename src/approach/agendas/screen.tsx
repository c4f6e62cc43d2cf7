// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { ActionTable } from './action-table.tsx'
import { Board } from './board.tsx'
import { api, type List } from './client.ts'
import { actionStates, levels } from './rules.ts'
import { OfferAgenda } from './offer-agenda.tsx'
import './screen.css'
import { texts } from './texts.ts'
import { SetTerm } from './set-term.tsx'
import { Timeline } from './timeline.tsx'
import { Undone } from './undone.tsx'

const views = ['board', 'timeline', 'table', 'undone'] as const

/** The actions of all agendas: how they go, which are late, of which nothing was heard; as board, timeline or table, with what is not done beside them (C17). */
export default function AgendaScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filters, change, addressWith] = useFilters({ state: 'open', priority: '', level: '', attention: '', view: 'board' })
  const { state, priority, level, attention, view } = filters
  const seen = api.useReadAndKeep('/v1/actions', {
    ...(state && state !== 'all' && { state: state as 'open' }),
    ...(priority && { priority }),
    ...(level && { level: level as (typeof levels)[number] }),
    ...(attention && { [attention]: 'yes' as const }),
  })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      beside={
        <a className="nl-button nl-button--primary" href={addressOf('approach/agendas/update', language)}>
          {t.update}
        </a>
      }
    >
      <Loaded of={seen}>
        {data => (
          <>
            <KeyFigures>
              <KeyFigure label={t.open} value={data.counts.open} address={addressWith({ state: 'open', attention: '' })} />
              <KeyFigure label={t.late} value={data.counts.late} address={addressWith({ state: 'open', attention: 'late' })} />
              <KeyFigure label={t.silent} value={data.counts.silent} address={addressWith({ state: 'open', attention: 'silent' })} />
              <KeyFigure label={t.mine} value={data.counts.mine} address={addressWith({ state: 'open', attention: 'mine' })} />
            </KeyFigures>
            <p className="sv-small">{t.silentRule(data.weeks)}</p>
            <Choices filters={filters} change={change} priorities={data.priorities} />
            <Tabs
              label={t.view}
              choices={views.map(each => ({ title: t.views[each], address: addressWith({ view: each }), current: view === each }))}
            />
            <Shown view={view} data={data} />
          </>
        )}
      </Loaded>
      <p>
        <a className="nl-link" href={addressOf('approach/agendas/plan', language)}>
          {t.plan}
        </a>
      </p>
      <SetTerm />
      <OfferAgenda />
    </Page>
  )
}

function Shown({ view, data }: { view: string; data: List }) {
  const t = useTexts(texts)
  if (view === 'undone') return <Undone />
  if (data.actions.length === 0) return <Empty title={t.empty}>{t.emptyHint}</Empty>
  if (view === 'table') return <ActionTable actions={data.actions} />
  if (view === 'timeline') return <Timeline actions={data.actions} today={data.asOfDate} />
  return <Board actions={data.actions} />
}

type Chosen = Record<'state' | 'priority' | 'level' | 'attention', string>

function Choices({
  filters,
  change,
  priorities,
}: {
  filters: Chosen
  change: (changed: Partial<Chosen>) => void
  priorities: List['priorities']
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const any = { value: '', label: t.filters.any }
  return (
    <Filters>
      <Filter
        name="state"
        label={t.filters.state}
        value={filters.state}
        onValue={state => change({ state })}
        options={[
          { value: 'open', label: t.filters.open },
          { value: 'ended', label: t.filters.ended },
          { value: 'all', label: t.filters.any },
          ...actionStates.map(value => ({ value, label: t.states[value] })),
        ]}
      />
      <Filter
        name="priority"
        label={t.filters.priority}
        value={filters.priority}
        onValue={priority => change({ priority })}
        options={[any, ...priorities.map(({ id, title }) => ({ value: id, label: title[language] }))]}
      />
      <Filter
        name="level"
        label={t.filters.level}
        value={filters.level}
        onValue={level => change({ level })}
        options={[any, ...levels.map(value => ({ value, label: t.levels[value] }))]}
      />
      <Filter
        name="attention"
        label={t.filters.attention}
        value={filters.attention}
        onValue={attention => change({ attention })}
        options={[any, { value: 'late', label: t.late }, { value: 'silent', label: t.silent }, { value: 'mine', label: t.mine }]}
      />
    </Filters>
  )
}
