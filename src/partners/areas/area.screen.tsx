// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { useSession } from '../../shell/browser/session.ts'
import { LineChart } from '../../shell/charts/line-chart.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf, type Moment } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { FactList } from '../../shell/page/fact-list.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Shown } from './client.ts'
import { MergeForm } from './merge-form.tsx'
import { Origin, Term } from './term.tsx'
import { texts } from './texts.ts'

type Place = Shown['wholes'][number]

/** One area: what it belongs to and consists of, its residents on the borders of then and of now, and how it changed (C63). */
export default function AreaPage() {
  const t = useTexts(texts)
  const { code } = useAddress<'code'>()
  const [{ asOf }, change, addressWith] = useFilters({ asOf: '' })
  const seen = api.useReadAndKeep('/v1/areas/{code}', asOf === '' ? { code } : { code, asOfDate: asOf })
  return (
    <Loaded of={seen}>
      {data => (
        <Area data={data} asOf={asOf}>
          <AsOf
            key={asOf}
            asked={asOf}
            moments={momentsOf(data, t.moment)}
            addressWith={day => addressWith({ asOf: day })}
            onDay={day => change({ asOf: day })}
          />
        </Area>
      )}
    </Loaded>
  )
}

function Area({ data, asOf, children }: { data: Shown; asOf: string; children: ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const mayMerge = useSession()?.roles.some(({ role }) => role === 'bureau_coordinator')
  const steps = [{ title: t.title, address: addressOf('partners/areas/list', language, {}, { asOf }) }]
  const lead = data.kind === 'municipality' ? undefined : t.count(data.municipalities)
  return (
    <Page title={data.name[language]} steps={steps} lead={lead} beside={<Badge>{t.kinds[data.kind]}</Badge>}>
      {!data.exists && (
        <p className="nl-paragraph">
          <strong>{data.validToDate && data.validToDate <= data.asOfDate ? t.gone(date(language, data.validToDate)) : t.notYet}</strong>
        </p>
      )}
      {children}
      <Facts data={data} asOf={asOf} />
      {data.wholes.length > 0 && (
        <Section title={t.belongsTo} intro={t.belongsIntro}>
          <Places caption={t.belongsTo} rows={data.wholes} asOf={asOf} />
        </Section>
      )}
      {data.parts.length > 0 && (
        <Section title={t.parts}>
          <Places caption={t.parts} rows={data.parts} asOf={asOf} />
        </Section>
      )}
      <Population data={data} />
      <Changes data={data} />
      {mayMerge && data.kind === 'municipality' && data.exists && <MergeForm code={data.code} />}
    </Page>
  )
}

/** The days on which something went into something else, each once. */
function momentsOf({ changes }: Shown, inWords: (olds: string, into: string) => string): Moment[] {
  const days = [...new Set(changes.map(each => each.changeDate))]
  return days.map(day => {
    const those = changes.filter(each => each.changeDate === day)
    return {
      date: day,
      title: inWords(those.map(each => each.oldName).join(', '), [...new Set(those.map(each => each.newName))].join(', ')),
    }
  })
}

function Facts({ data, asOf }: { data: Shown; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const organisations = data.organisations.map(({ code, name }) => (
    <a key={code} href={addressOf('partners/organisations/organisation', language, { code }, { asOf })}>
      {name[language]}
    </a>
  ))
  const facts: [string, ReactNode][] = [
    [t.exists, <Term key="term" fact={data} />],
    [t.organisations, organisations.length > 0 && organisations],
    [t.code, data.code],
    [t.source, <Origin key="origin" fact={data} />],
  ]
  return (
    <Section title={t.facts}>
      <FactList facts={facts} />
    </Section>
  )
}

function Places({ caption, rows, asOf }: { caption: string; rows: readonly Place[]; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      keyOf={row => `${row.hierarchy} ${row.code}`}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: row => row.name[language],
          shown: row => (
            <a className="nl-link" href={addressOf('partners/areas/area', language, { code: row.code }, { asOf })}>
              {row.name[language]}
            </a>
          ),
        },
        { key: 'hierarchy', title: t.hierarchy, sort: row => row.hierarchy, shown: row => t.hierarchies[row.hierarchy] },
        { key: 'term', title: t.since, sort: row => row.validFromDate ?? '', shown: row => <Term fact={row} /> },
        { key: 'source', title: t.source, shown: row => <Origin fact={row} /> },
      ]}
    />
  )
}

function Population({ data }: { data: Shown }) {
  const t = useTexts(texts)
  if (data.population.length < 2) return null
  const points = (of: 'bordersThen' | 'bordersNow') => data.population.map(row => ({ x: row.year, y: row[of] }))
  return (
    <Section title={t.population}>
      <LineChart
        headline={t.population}
        subtitle={t.populationIntro}
        series={[
          { key: 'now', label: t.bordersNow, points: points('bordersNow') },
          { key: 'then', label: t.bordersThen, points: points('bordersThen'), quiet: true },
        ]}
        source={data.populationSource ?? undefined}
      />
    </Section>
  )
}

function Changes({ data }: { data: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (data.changes.length === 0) return null
  return (
    <Section title={t.changes}>
      <ul className="sv-rows">
        {data.changes.map(({ oldCode, oldName, newCode, newName, changeDate, why }) => (
          <li key={`${oldCode} ${newCode}`}>
            <time dateTime={changeDate}>{date(language, changeDate)}</time>:{' '}
            <a href={addressOf('partners/areas/area', language, { code: data.code === oldCode ? newCode : oldCode })}>
              {t.change(oldName, newName)}
            </a>
            {why && ` (${why})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
