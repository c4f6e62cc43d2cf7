// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { inAlphabet } from '../../core/languages/alphabet.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { AsOf, type Moment } from '../../shell/page/as-of.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { Since } from './term.tsx'
import { texts } from './texts.ts'

type Organisation = Listed['organisations'][number]

const groups = {
  bodies: ['college', 'advisory-college', 'bureau', 'taskforce'],
  municipalities: ['municipality'],
  justice: ['prosecution', 'police-unit', 'police-district', 'police-service', 'basisteam'],
  others: ['care', 'ministry', 'private', 'safety-region', 'other'],
} as const

/** Who is who in the region and since when, as of any day (C63). */
export default function WhoIsWho() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ asOf }, change, addressWith] = useFilters({ asOf: '' })
  const seen = api.useReadAndKeep('/v1/organisations', asOf === '' ? {} : { asOfDate: asOf })
  const lead = seen.data && t.lead(seen.data.municipalities, seen.data.region?.name[language] ?? '')
  return (
    <Page title={t.title} lead={lead}>
      <AsOf
        key={asOf}
        asked={asOf}
        moments={useMoments(seen.data)}
        addressWith={day => addressWith({ asOf: day })}
        onDay={day => change({ asOf: day })}
      />
      <Loaded of={seen} lines={12}>
        {data => (
          <>
            {(Object.keys(groups) as (keyof typeof groups)[]).map(group => (
              <Group key={group} group={group} all={data} asOf={asOf} />
            ))}
            <Changes data={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** The days on which a municipality joined or left, the last ones first. */
function useMoments(data: Listed | undefined): Moment[] {
  const t = useTexts(texts)
  const language = useLanguage()
  const moments = (data?.changedMembers ?? []).flatMap(({ name, joinedDate, leftDate }) => [
    ...(joinedDate ? [{ date: joinedDate, title: t.joined(shortName(name[language])) }] : []),
    ...(leftDate ? [{ date: leftDate, title: t.left(shortName(name[language])) }] : []),
  ])
  const days = [...new Set(moments.map(moment => moment.date))].sort().reverse().slice(0, 3)
  return days.map(day => ({
    date: day,
    title: moments
      .filter(moment => moment.date === day)
      .map(moment => moment.title)
      .join(', '),
  }))
}

/** The name of a municipality without the word that says it is one. */
function shortName(name: string): string {
  return name.replace(/^(Gemeente|Municipality of) /, '')
}

function Group({ group, all, asOf }: { group: keyof typeof groups; all: Listed; asOf: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const kinds: readonly string[] = groups[group]
  const rows = all.organisations.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const college = all.region?.collegeCode
  const seat = (row: Organisation) => row.seats.find(({ code }) => code === college)
  const municipal: Column<Organisation>[] = [
    { key: 'district', title: t.district, sort: row => row.district?.name[language] ?? '', shown: row => <District of={row} /> },
    { key: 'since', title: t.memberSince, sort: row => seat(row)?.validFromDate ?? '', shown: row => <MemberSince seat={seat(row)} /> },
  ]
  const others: Column<Organisation>[] = [
    { key: 'kind', title: t.kind, sort: row => t.kinds[row.kind] ?? row.kind, shown: row => t.kinds[row.kind] ?? row.kind },
    { key: 'does', title: t.does, shown: row => row.description?.[language] ?? '' },
  ]
  if (rows.length === 0) return null
  return (
    <Section title={`${t.groups[group]} (${rows.length})`} id={group}>
      <DataTable
        caption={t.groups[group]}
        captionHidden
        rows={rows}
        keyOf={row => row.code}
        columns={[
          {
            key: 'name',
            title: t.name,
            sort: row => row.name[language],
            shown: row => (
              <>
                <a className="nl-link" href={addressOf('partners/organisations/organisation', language, { code: row.code }, { asOf })}>
                  {group === 'municipalities' ? shortName(row.name[language]) : row.name[language]}
                </a>{' '}
                {row.toConfirm && <Badge kind="unconfirmed" />}
              </>
            ),
          },
          ...(group === 'municipalities' ? municipal : others),
        ]}
      />
    </Section>
  )
}

/** The district of a municipality; a place without a source says that it is to be confirmed. */
function District({ of: { district } }: { of: Organisation }) {
  const language = useLanguage()
  if (!district) return null
  return (
    <>
      {district.name[language]} {district.toConfirm && <Badge kind="unconfirmed" />}
    </>
  )
}

function MemberSince({ seat }: { seat: Organisation['seats'][number] | undefined }) {
  const t = useTexts(texts)
  return seat ? <Since fact={seat} /> : <span className="sv-small">{t.none}</span>
}

/** Who joined and who left the college, in the order of time. */
function Changes({ data }: { data: Listed }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const words = inAlphabet(language)
  const steps = data.changedMembers
    .flatMap(({ code, name, joinedDate, leftDate }) => [
      ...(joinedDate ? [{ code, name: name[language], day: joinedDate, what: t.joinedWhen }] : []),
      ...(leftDate ? [{ code, name: name[language], day: leftDate, what: t.leftWhen }] : []),
    ])
    .sort((a, b) => b.day.localeCompare(a.day) || words(a.name, b.name))
  return (
    <Section title={t.came} intro={t.cameIntro}>
      <ul className="sv-rows">
        {steps.map(({ code, name, day, what }) => (
          <li key={`${code} ${what}`}>
            <time dateTime={day}>{date(language, day)}</time>:{' '}
            <a href={addressOf('partners/organisations/organisation', language, { code })}>{name}</a> {what}
          </li>
        ))}
      </ul>
      {data.region && (
        <p className="nl-paragraph">
          <a className="nl-link" href={addressOf('partners/memberships/list', language, { code: data.region.collegeCode })}>
            {t.history}
          </a>
        </p>
      )}
    </Section>
  )
}
