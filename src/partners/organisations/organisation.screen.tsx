// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { FactList } from '../../shell/page/fact-list.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Shown } from './client.ts'
import { holdsOn, Origin, Since, Until } from './term.tsx'
import { texts } from './texts.ts'

type Seat = Shown['seats'][number]

/** One organisation: who it is, what it belongs to and who belongs to it, as of any day (C63). */
export default function OrganisationPage() {
  const { code } = useAddress<'code'>()
  const [{ asOf }, change, addressWith] = useFilters({ asOf: '' })
  const seen = api.useReadAndKeep('/v1/organisations/{code}', asOf === '' ? { code } : { code, asOfDate: asOf })
  return (
    <Loaded of={seen}>
      {data => (
        <Organisation data={data} asOf={asOf}>
          <AsOf key={asOf} asked={asOf} moments={[]} addressWith={day => addressWith({ asOf: day })} onDay={day => change({ asOf: day })} />
        </Organisation>
      )}
    </Loaded>
  )
}

function Organisation({ data, asOf, children }: { data: Shown; asOf: string; children: ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const steps = [{ title: t.title, address: addressOf('partners/organisations/list', language, {}, { asOf }) }]
  const present = data.members.filter(member => holdsOn(member, data.asOfDate))
  const others = data.members.filter(member => !holdsOn(member, data.asOfDate))
  return (
    <Page
      title={data.name[language]}
      steps={steps}
      lead={data.description?.[language]}
      beside={<Badge>{t.kinds[data.kind] ?? data.kind}</Badge>}
    >
      <Existence data={data} />
      {children}
      <Facts data={data} asOf={asOf} />
      <Section title={t.seats}>
        {data.seats.length === 0 ? <p className="nl-paragraph">{t.noSeats}</p> : <Seats caption={t.seats} rows={data.seats} asOf={asOf} />}
      </Section>
      {data.members.length > 0 && (
        <Section title={t.members} intro={t.membersIntro(present.length)}>
          <Seats caption={t.members} rows={present} asOf={asOf} />
          <p className="nl-paragraph">
            <a className="nl-link" href={addressOf('partners/memberships/list', language, { code: data.code })}>
              {t.history}
            </a>
          </p>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t.formerMembers}>
          <Seats caption={t.formerMembers} rows={others} asOf={asOf} />
        </Section>
      )}
    </Page>
  )
}

/** What to know before reading on: the organisation is no more, or was not there yet. */
function Existence({ data }: { data: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (data.exists) return null
  const gone = data.validToDate !== null && data.validToDate <= data.asOfDate
  return (
    <p className="nl-paragraph">
      <strong>{gone && data.validToDate ? t.gone(date(language, data.validToDate)) : t.notYet}</strong>{' '}
      {data.merged && t.merged(data.merged.into.name[language], date(language, data.merged.changeDate))}
    </p>
  )
}

function Facts({ data, asOf }: { data: Shown; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const to = (code: string) => addressOf('partners/organisations/organisation', language, { code }, { asOf })
  const facts: [string, ReactNode][] = [
    [t.since, <Since key="since" fact={data} />],
    [t.until, data.validToDate && <Until key="until" fact={data} />],
    [
      t.area,
      data.area && <a href={addressOf('partners/areas/area', language, { code: data.area.code }, { asOf })}>{data.area.name[language]}</a>,
    ],
    [t.partOf, data.partOf && <a href={to(data.partOf.code)}>{data.partOf.name[language]}</a>],
    [t.parts, data.parts.length > 0 && <Links rows={data.parts.map(part => ({ title: part.name[language], address: to(part.code) }))} />],
    [t.code, data.code],
    [t.source, <Origin key="origin" fact={data} />],
  ]
  return (
    <Section title={t.facts}>
      <FactList facts={facts} />
    </Section>
  )
}

function Links({ rows }: { rows: readonly { title: string; address: string }[] }) {
  return (
    <ul className="sv-rows">
      {rows.map(({ title, address }) => (
        <li key={address}>
          <a href={address}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

function Seats({ caption, rows, asOf }: { caption: string; rows: readonly Seat[]; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      keyOf={row => `${row.code} ${row.validFromDate}`}
      columns={[
        {
          key: 'name',
          title: t.name,
          sort: row => row.name[language],
          shown: row => (
            <a className="nl-link" href={addressOf('partners/organisations/organisation', language, { code: row.code }, { asOf })}>
              {row.name[language]}
            </a>
          ),
        },
        { key: 'role', title: t.role, sort: row => row.role, shown: row => t.roles[row.role] },
        { key: 'since', title: t.since, sort: row => row.validFromDate ?? '', shown: row => <Since fact={row} /> },
        { key: 'until', title: t.until, sort: row => row.validToDate ?? '9999', shown: row => <Until fact={row} /> },
        { key: 'source', title: t.source, shown: row => <Origin fact={row} /> },
      ]}
    />
  )
}
