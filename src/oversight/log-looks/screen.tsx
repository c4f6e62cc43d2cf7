// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { OnlyFor } from '../../shell/states/only-for.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { BeginLook } from './begin-look.tsx'
import { api, type Looks } from './client.ts'
import { searchedFor } from './searched.ts'
import { texts } from './texts.ts'

/** Where the privacy officer begins a look into a log, and sees who looked before (C65). */
export default function LooksScreen() {
  const t = useTexts(texts)
  return (
    <OnlyFor roles={['privacy_officer']} rule="log-looks.seesLooks" title={t.title}>
      <Page title={t.title} lead={t.lead}>
        <Shown />
      </Page>
    </OnlyFor>
  )
}

function Shown() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/log-looks', { page: 1 })
  return (
    <Loaded of={seen}>
      {looks => (
        <>
          <Section title={t.begin} intro={t.beginIntro}>
            <BeginLook choices={looks} />
          </Section>
          <Section title={t.earlier}>
            <Earlier looks={looks.looks} />
          </Section>
        </>
      )}
    </Loaded>
  )
}

function Earlier({ looks }: { looks: Looks['looks'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (looks.length === 0) return <Empty title={t.nobody} />
  return (
    <DataTable
      caption={t.earlier}
      captionHidden
      rows={looks}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'at',
          title: t.columns.at,
          shown: ({ id, open, lookedAt }) =>
            open ? (
              <a href={addressOf('oversight/log-looks/look', language, { id })}>{moment(language, lookedAt)}</a>
            ) : (
              moment(language, lookedAt)
            ),
        },
        { key: 'person', title: t.columns.person, shown: ({ person }) => person },
        { key: 'log', title: t.columns.log, shown: ({ log }) => t.logs[log] },
        { key: 'ground', title: t.columns.ground, shown: ({ ground }) => t.grounds[ground] },
        { key: 'reason', title: t.columns.reason, shown: ({ reason }) => reason },
        { key: 'searched', title: t.columns.searched, shown: look => searchedFor(look, language) },
      ]}
    />
  )
}
