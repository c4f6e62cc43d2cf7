// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { type DocumentKind, type DocumentState, isConcept, kinds, states } from './rules.ts'
import { texts } from './texts.ts'

/** Everything that is on its way to adoption, and what was adopted (C62 a). */
export default function AdoptionScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [filters, change] = useFilters({ kind: '', state: '' })
  const seen = api.useReadAndKeep('/v1/documents', {
    ...(filters.kind && { kind: filters.kind as DocumentKind }),
    ...(filters.state && { state: filters.state as DocumentState }),
  })
  const any = { value: '', label: '—' }
  const columns: Column<Listed>[] = [
    {
      key: 'title',
      title: t.columns.title,
      shown: ({ id, title, state }) => (
        <>
          <a className="nl-link" href={addressOf('strategy/adoption/document', language, { id })}>
            {title}
          </a>{' '}
          {isConcept(state) && <Badge>{t.concept}</Badge>}
        </>
      ),
      sort: ({ title }) => title,
    },
    { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.kinds[kind], sort: ({ kind }) => t.kinds[kind] },
    { key: 'owner', title: t.columns.owner, shown: ({ owner }) => owner.name, sort: ({ owner }) => owner.name },
    { key: 'state', title: t.columns.state, shown: ({ state }) => t.states[state], sort: ({ state }) => states.indexOf(state) },
    { key: 'number', title: t.columns.number, shown: ({ number, version }) => t.numbered(number, version), sort: ({ number }) => number },
    {
      key: 'date',
      title: t.columns.date,
      shown: ({ offeredDate }) => date(language, offeredDate),
      sort: ({ offeredDate }) => offeredDate,
    },
  ]
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters>
        <Filter
          name="kind"
          label={t.columns.kind}
          value={filters.kind}
          onValue={kind => change({ kind })}
          options={[any, ...kinds.map(value => ({ value, label: t.kinds[value] }))]}
        />
        <Filter
          name="state"
          label={t.columns.state}
          value={filters.state}
          onValue={state => change({ state })}
          options={[any, ...states.map(value => ({ value, label: t.states[value] }))]}
        />
      </Filters>
      <Loaded of={seen}>
        {({ documents }) =>
          documents.length === 0 ? (
            <Empty title={t.none}>{t.noneHint}</Empty>
          ) : (
            <DataTable caption={t.title} captionHidden columns={columns} rows={documents} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Page>
  )
}
