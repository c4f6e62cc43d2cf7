// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useSession } from '../../shell/browser/session.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, interval, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Listed = AnswerAt<typeof contract, '/v1/neighbourhoods/{municipality}'>
type Row = Pick<Listed['neighbourhoods'][number], 'code' | 'name' | 'residents' | 'rate' | 'from' | 'to' | 'change' | 'unstable'>
const filters = { municipality: '', from: '', to: '' }
/** Where to begin for whoever works for no municipality. */
const first = 'GM0344'

/** Registered crime per neighbourhood of one municipality, in two years (C03 b). */
export default function NeighbourhoodsScreen() {
  const [chosen, change] = useFilters(filters)
  const own = useSession()?.organisation
  const municipality = chosen.municipality || (own && /^GM\d{4}$/.test(own.code) ? own.code : first)
  const seen = api.useReadAndKeep('/v1/neighbourhoods/{municipality}', {
    municipality,
    ...(chosen.from && { from: Number(chosen.from) }),
    ...(chosen.to && { to: Number(chosen.to) }),
  })
  return <Loaded of={seen}>{listed => <Shown listed={listed} change={change} />}</Loaded>
}

function Shown({ listed, change }: { listed: Listed; change: (changed: Partial<typeof filters>) => void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const years = listed.years.map(year => ({ value: String(year), label: String(year) }))
  const count = (value: number | null): string | null => (value === null ? null : number(language, value))
  const caption = t.caption(listed.municipality.name, String(listed.to), String(listed.from))
  const rates = listed.neighbourhoods.some(({ rate }) => rate !== null)
  const total: Row = { ...listed.total, code: '', name: t.total, residents: null, rate: null }
  const unstable = listed.neighbourhoods.filter(one => one.unstable).length
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.steps, address: addressOf('monitor/registered-crime/overview', language) }]}>
      <Filters label={t.filters}>
        <Filter
          name="municipality"
          label={t.municipality}
          value={listed.municipality.code}
          options={listed.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          onValue={municipality => change({ municipality })}
        />
        <Filter name="to" label={t.to} value={String(listed.to)} options={years} onValue={to => change({ to })} />
        <Filter name="from" label={t.from} value={String(listed.from)} options={years} onValue={from => change({ from })} />
      </Filters>
      <Section title={caption} intro={t.small(number(language, unstable), number(language, listed.neighbourhoods.length))}>
        <p className="sv-small">{rates ? t.rateIs : t.noRate}</p>
        <DataTable<Row>
          caption={caption}
          captionHidden
          rows={listed.neighbourhoods}
          keyOf={({ code }) => code}
          total={total}
          columns={[
            { key: 'name', title: t.neighbourhood, shown: ({ name }) => name, sort: ({ name }) => name },
            { key: 'from', title: String(listed.from), numeric: true, shown: ({ from }) => count(from), sort: ({ from }) => from },
            { key: 'to', title: String(listed.to), numeric: true, shown: ({ to }) => count(to), sort: ({ to }) => to },
            {
              key: 'change',
              title: t.change,
              numeric: true,
              shown: row => (
                <>
                  {row.change === null ? '' : row.change.share === null ? t.fromNought : asChange(language, row.change.share)}{' '}
                  {row.unstable && <Badge kind="unstable" />}
                </>
              ),
            },
            {
              key: 'interval',
              title: t.interval,
              numeric: true,
              shown: row => (row.change === null || row.change.high === null ? '' : interval(language, row.change.low, row.change.high)),
            },
            ...(rates
              ? [
                  {
                    key: 'rate',
                    title: t.rate,
                    numeric: true,
                    shown: ({ rate }: Row) =>
                      rate
                        ? t.rateBetween(number(language, rate.rate, 1), number(language, rate.low, 1), number(language, rate.high, 1))
                        : '',
                  },
                ]
              : []),
            { key: 'residents', title: t.residents, numeric: true, shown: ({ code, residents }) => (code === '' ? '' : count(residents)) },
          ]}
        />
      </Section>
      <Section title={t.sources}>
        <ul>
          {listed.sources.map(source => (
            <li key={source.id}>
              {t.source(source.table, source.name[language])} {source.note?.[language]}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
