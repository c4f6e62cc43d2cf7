// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { RecordForm } from './record-form.tsx'
import { inOrderOfAttention } from './rules.ts'
import { texts } from './texts.ts'

/** What partners promised: first what waits for a judgement, then everything by partner (C28 g). */
export default function Agreements() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/agreements', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ agreements }) => (
          <>
            <Section title={t.waiting} intro={t.waitingLead}>
              <Waiting agreements={agreements.filter(({ standing }) => standing === 'waiting')} />
            </Section>
            <Section title={t.all}>
              {agreements.length === 0 ? <Empty title={t.none} /> : <All agreements={inOrderOfAttention(agreements)} />}
              <RecordForm />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Waiting({ agreements }: { agreements: readonly Listed[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (agreements.length === 0) return <p>{t.nothingWaits}</p>
  return (
    <ul className="sv-links">
      {agreements.map(({ id, promise, partner, fromDate, toDate }) => (
        <li key={id}>
          <a href={addressOf('monitor/agreements/agreement', language, { id })}>{promise[language]}</a>
          <p className="sv-small">
            {partner.name}, {t.dates(date(language, fromDate), date(language, toDate))}
          </p>
        </li>
      ))}
    </ul>
  )
}

function All({ agreements }: { agreements: readonly Listed[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.all}
      captionHidden
      rows={agreements}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'promise',
          title: t.promise,
          shown: ({ id, promise }) => <a href={addressOf('monitor/agreements/agreement', language, { id })}>{promise[language]}</a>,
          sort: ({ promise }) => promise[language],
        },
        { key: 'partner', title: t.partner, shown: ({ partner }) => partner.name, sort: ({ partner }) => partner.name },
        { key: 'norm', title: t.norm, shown: ({ norm }) => norm[language] },
        {
          key: 'period',
          title: t.period,
          shown: ({ fromDate, toDate }) => t.dates(date(language, fromDate), date(language, toDate)),
          sort: ({ toDate }) => toDate,
        },
        {
          key: 'standing',
          title: t.standing,
          shown: ({ standing }) => <Badge>{t.standings[standing]}</Badge>,
          sort: ({ standing }) => t.standings[standing],
        },
        { key: 'reason', title: t.reason, shown: ({ reason }) => reason ?? t.notYet },
      ]}
    />
  )
}
