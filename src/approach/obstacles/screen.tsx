// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Board } from './board.tsx'
import { api } from './client.ts'
import { ObstacleTable } from './obstacle-table.tsx'
import { domains, levels, states } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'
import { words } from './words.texts.ts'

/** All obstacles of the region: what is open, what is late, what waits for you; as a board or a table (C19 c, d). */
export default function ObstaclesScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filters, change, addressWith] = useFilters({ state: 'open', level: '', domain: '', mine: '', late: '', view: 'board' })
  const { view, state, level, domain, mine, late } = filters
  const seen = api.useReadAndKeep('/v1/obstacles', {
    page: 1,
    ...(state && state !== 'all' && { state: state as (typeof states)[number] }),
    ...(level && { level: level as (typeof levels)[number] }),
    ...(domain && { domain: domain as (typeof domains)[number] }),
    ...(mine && { mine: 'yes' as const }),
    ...(late && { late: 'yes' as const }),
  })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      beside={
        <a className="nl-button nl-button--primary" href={t.reportAddress} data-document="">
          {t.report}
        </a>
      }
    >
      <Loaded of={seen}>
        {data => (
          <>
            <KeyFigures>
              <KeyFigure
                label={t.open}
                value={data.counts.open}
                address={addressWith({ state: 'open', mine: '', late: '', level: '', domain: '' })}
              />
              <KeyFigure
                label={t.late}
                value={data.counts.late}
                address={addressWith({ state: 'open', late: 'yes', mine: '', level: '', domain: '' })}
              />
              <KeyFigure
                label={t.mine}
                value={data.counts.mine}
                address={addressWith({ state: 'all', mine: 'yes', late: '', level: '', domain: '' })}
              />
            </KeyFigures>
            <Choices filters={filters} change={change} />
            <Tabs
              label={t.view}
              choices={(['board', 'table'] as const).map(each => ({
                title: t[each],
                address: addressWith({ view: each }),
                current: view === each,
              }))}
            />
            {data.obstacles.length === 0 ? (
              <Empty title={t.empty}>{t.emptyHint}</Empty>
            ) : view === 'table' ? (
              <ObstacleTable obstacles={data.obstacles} today={data.asOfDate} />
            ) : (
              <Board obstacles={data.obstacles} today={data.asOfDate} />
            )}
          </>
        )}
      </Loaded>
      <p>
        <a className="nl-link" href={addressOf('approach/felt-effect/report', language)}>
          {t.results}
        </a>
      </p>
    </Page>
  )
}

type Chosen = Record<'state' | 'level' | 'domain' | 'mine' | 'late', string>

function Choices({ filters, change }: { filters: Chosen; change: (changed: Partial<Chosen>) => void }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const any = { value: '', label: t.filters.any }
  return (
    <Filters>
      <Filter
        name="state"
        label={t.filters.state}
        value={filters.state}
        onValue={state => change({ state })}
        options={[
          { value: 'open', label: t.stateGroups.open },
          { value: 'ended', label: t.stateGroups.ended },
          { value: 'all', label: t.filters.any },
          ...states.map(value => ({ value, label: w.states[value] })),
        ]}
      />
      <Filter
        name="level"
        label={t.filters.level}
        value={filters.level}
        onValue={level => change({ level })}
        options={[any, ...levels.map(value => ({ value, label: w.levels[value] }))]}
      />
      <Filter
        name="domain"
        label={t.filters.domain}
        value={filters.domain}
        onValue={domain => change({ domain })}
        options={[any, ...domains.map(value => ({ value, label: w.domains[value] }))]}
      />
      <Filter
        name="mine"
        label={t.filters.mine}
        value={filters.mine}
        onValue={mine => change({ mine })}
        options={[any, { value: 'yes', label: t.filters.onlyMine }]}
      />
      <Filter
        name="late"
        label={t.filters.late}
        value={filters.late}
        onValue={late => change({ late })}
        options={[any, { value: 'yes', label: t.filters.onlyLate }]}
      />
    </Filters>
  )
}
