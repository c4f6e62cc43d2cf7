// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type PartnerCapacity } from './client.ts'
import { OpennessForm, StateForm } from './partner-forms.tsx'
import './screen.css'
import { texts } from './texts.ts'

/** The hours of one partner: the form for its own people, what it stated, what is asked of it, and who may see that. */
export default function PartnerCapacityScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/capacity/{code}', { code })
  const session = useSession()
  return (
    <Loaded of={seen}>
      {partner => {
        const own = session?.organisation.id === partner.organisationId
        const given = { organisation_id: partner.organisationId, author_id: session?.person.id ?? '' }
        return (
          <Page
            title={t.statement(partner.name)}
            steps={[{ title: t.title, address: addressOf('strategy/capacity/capacity', language) }]}
            lead={own ? `${t.statementLead} ${partner.small ? t.few : ''}` : undefined}
            narrow
          >
            {own && <StateForm partner={partner} version={seen.version} />}
            <Stated partner={partner} />
            <AskedOf partner={partner} />
            <Section title={t.whoSees}>
              {partner.level && <p>{t.levels[partner.level]}</p>}
              {partner.agreedLevel && <p className="sv-small">{t.agreed(t.levels[partner.agreedLevel])}</p>}
              {own && <OpennessForm partner={partner} version={seen.version} />}
            </Section>
            {session && <Why rule="capacity.statesHours" given={given} act={t.state} />}
          </Page>
        )
      }}
    </Loaded>
  )
}

function Stated({ partner }: { partner: PartnerCapacity }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (partner.statements.length === 0) return <Section title={t.stated}>{t.noneStated}</Section>
  return (
    <Section title={t.stated}>
      <DataTable
        caption={t.hoursAQuarter}
        rows={partner.statements}
        keyOf={({ year, role }) => `${year} ${role}`}
        columns={[
          { key: 'role', title: t.role, shown: ({ role }) => t.roles[role] },
          { key: 'year', title: t.year, shown: ({ year }) => year, sort: ({ year }) => year },
          ...[0, 1, 2, 3].map(quarter => ({
            key: `q${quarter}`,
            title: t.quarter(quarter),
            numeric: true,
            shown: ({ hours }: PartnerCapacity['statements'][number]) => number(language, hours[quarter] ?? 0),
          })),
        ]}
      />
    </Section>
  )
}

function AskedOf({ partner }: { partner: PartnerCapacity }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (partner.asked.length === 0) return <Section title={t.askedOf}>{t.noneAsked}</Section>
  return (
    <Section title={t.askedOf}>
      <DataTable
        caption={t.askedOf}
        captionHidden
        rows={partner.asked.map((line, index) => ({ ...line, key: String(index) }))}
        keyOf={({ key }) => key}
        columns={[
          { key: 'what', title: t.what, shown: ({ priority }) => priority?.[language] ?? '–' },
          { key: 'role', title: t.role, shown: ({ role }) => t.roles[role] },
          {
            key: 'quarter',
            title: t.firstQuarter,
            shown: ({ quarterDate }) => date(language, quarterDate),
            sort: ({ quarterDate }) => quarterDate,
          },
          { key: 'hours', title: t.hours, numeric: true, shown: ({ hours }) => number(language, hours), sort: ({ hours }) => hours },
          {
            key: 'standing',
            title: t.asked,
            shown: ({ freed, proposed }) => t.standing[proposed ? 'proposed' : freed ? 'freed' : 'asked'],
          },
        ]}
      />
    </Section>
  )
}
