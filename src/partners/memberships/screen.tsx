// SPDX-License-Identifier: EUPL-1.2
import { dateOf } from '../../core/time/calendar.ts'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { RecordForm } from './record-form.tsx'
import { texts } from './texts.ts'

/** Every membership of a body that was ever recorded, and for the bureau the form to record the next one (C63 a). */
export default function Members() {
  const { code } = useAddress<'code'>()
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/organisations/{code}/memberships', { code })
  return (
    <Loaded of={seen}>
      {data => (
        <Page
          title={t.title(data.name)}
          lead={t.lead}
          steps={[
            { title: t.who, address: addressOf('partners/organisations/list', language) },
            { title: data.name, address: addressOf('partners/organisations/organisation', language, { code }) },
          ]}
        >
          <Recorded rows={data.memberships} />
          <Recording code={code} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

function Recorded({ rows }: { rows: Listed['memberships'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.caption}
      rows={rows}
      keyOf={row => row.id}
      columns={[
        {
          key: 'organisation',
          title: t.organisation,
          sort: row => row.organisation.name[language],
          shown: row => (
            <>
              <a className="nl-link" href={addressOf('partners/organisations/organisation', language, { code: row.organisation.code })}>
                {row.organisation.name[language]}
              </a>{' '}
              {row.replaced && <Badge>{t.replaced}</Badge>}
            </>
          ),
        },
        { key: 'role', title: t.role, shown: row => t.roles[row.role] },
        {
          key: 'since',
          title: t.since,
          sort: row => row.validFromDate ?? '',
          shown: row => (row.validFromDate ? date(language, row.validFromDate) : t.unknownStart),
        },
        {
          key: 'until',
          title: t.until,
          sort: row => row.validToDate ?? '9999',
          shown: row => (row.validToDate ? date(language, row.validToDate) : t.stillSo),
        },
        { key: 'known', title: t.known, sort: row => row.knownAt, shown: row => date(language, dateOf(row.knownAt)) },
        {
          key: 'why',
          title: t.why,
          shown: row => (
            <span className="sv-small">
              {row.toConfirm && <Badge kind="unconfirmed" />} {row.why ?? row.toConfirm ?? row.source}
            </span>
          ),
        },
      ]}
    />
  )
}

/** The form for who may; the sentence of the rule for who may not. */
function Recording({ code, version }: { code: string; version: string | null }) {
  const t = useTexts(texts)
  const session = useSession()
  return (
    <Section title={t.record} intro={t.recordIntro}>
      {holds(session, 'bureau_coordinator') && <RecordForm code={code} version={version} />}
    </Section>
  )
}
