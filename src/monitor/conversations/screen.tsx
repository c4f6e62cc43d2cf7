// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Conversations } from './client.ts'
import { audiences } from './rules.ts'
import { texts } from './texts.ts'

/** All conversations, and per municipality what was planned and held (C21 d). */
export default function ConversationsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/conversations', {})
  const count = (key: 'planned' | 'late' | 'held') => ({
    key,
    title: t[key],
    shown: (row: Conversations['municipalities'][number]) => row[key],
    sort: (row: Conversations['municipalities'][number]) => row[key],
    numeric: true,
  })
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {data => (
          <>
            <Plan of={data} />
            <Section title={t.list}>
              <List of={data} />
            </Section>
            <Section title={t.perMunicipality} intro={t.perMunicipalityIntro}>
              <DataTable
                caption={t.perMunicipality}
                captionHidden
                rows={data.municipalities}
                keyOf={({ municipality }) => municipality.code}
                columns={[
                  {
                    key: 'municipality',
                    title: t.municipality,
                    shown: ({ municipality }) => municipality[language],
                    sort: ({ municipality }) => municipality[language],
                  },
                  count('planned'),
                  count('late'),
                  count('held'),
                ]}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Plan({ of: { themes, places } }: { of: Conversations }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const planning = api.useAct('POST', '/v1/conversations')
  const may = holds(session, 'bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'neighbourhood_officer', 'case_director')
  const options = (list: Conversations['places']) => list.map(one => ({ value: one.code, label: one[language] }))
  return (
    <div>
      <ActForm
        title={t.plan}
        of={planning}
        refused={may ? undefined : t.onlyHosts}
        fields={[
          { name: 'theme', label: t.theme, kind: 'list', options: options(themes) },
          { name: 'municipality', label: t.municipality, kind: 'list', options: options(places) },
          { name: 'plannedDate', label: t.plannedDate, kind: 'date' },
          { name: 'audience', label: t.audience, kind: 'choice', options: audiences.map(value => ({ value, label: t.audiences[value] })) },
        ]}
      />
      <Why rule="conversations.plansConversation" {...(session && { given: { facilitator_id: session.person.id } })} />
    </div>
  )
}

function List({ of: { conversations } }: { of: Conversations }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (conversations.length === 0) return <Empty>{t.empty}</Empty>
  return (
    <ul className="sv-links">
      {conversations.map(({ id, theme, municipality, plannedDate, heldDate, standing, audience, facilitator }) => (
        <li key={id}>
          <h3 className="nl-heading nl-heading--level-3">
            <a href={addressOf('monitor/conversations/conversation', language, { id })}>
              {municipality[language]}: {theme[language]}
            </a>
          </h3>
          <p>
            <strong>{t.standing[standing]}</strong> {t.on(date(language, heldDate ?? plannedDate))}. {t.audiences[audience]}.
          </p>
          <p className="sv-small">{t.by(facilitator)}</p>
        </li>
      ))}
    </ul>
  )
}
