// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { CountAct, OfferAct, SectionAct, ThemeActs } from './acts.tsx'
import { api, type Plan } from './client.ts'
import { parts } from './rules.ts'
import { texts } from './texts.ts'

/** The plan of one district on the shared template, with its actions, capacity, cases and what others do on the same theme (C35). */
export default function PlanScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/district-plans/{code}', { code })
  return (
    <Loaded of={seen}>
      {plan => (
        <Page
          title={plan.name[language]}
          lead={`${t.themes}: ${plan.themes.map(({ name }) => name[language]).join(', ') || t.noTheme}`}
          steps={[{ title: t.title, address: addressOf('approach/plans/list', language) }]}
          beside={<span>{plan.period}</span>}
        >
          <Section title={t.adoption} intro={t.adoptionIntro}>
            <OfferAct plan={plan} version={seen.version} />
          </Section>
          <Texts plan={plan} />
          <SectionAct plan={plan} version={seen.version} />
          <Why rule="plans.writesSection" given={{ plan_id: plan.id }} />
          <Section title={t.actions}>
            <Actions plan={plan} />
            <ThemeActs plan={plan} version={seen.version} />
          </Section>
          <div className="sv-columns">
            <Section title={t.capacity}>
              <Capacity plan={plan} />
            </Section>
            <Section title={t.casework}>
              <Cases plan={plan} />
              <CountAct plan={plan} version={seen.version} />
            </Section>
          </div>
          <Section title={t.others}>
            <Others plan={plan} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Texts({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const accents = plan.texts.filter(({ part }) => part === 'accent')
  const shown = [
    ...parts.map(part => ({ key: part, title: t.parts[part], of: plan.texts.find(one => one.part === part) })),
    ...accents.map(of => ({ key: of.title ?? '', title: of.title ?? '', of })),
  ]
  return shown.map(({ key, title, of }) => (
    <Section key={key} title={title}>
      {of ? (
        <>
          <p className="nl-paragraph">{of.text}</p>
          <p className="sv-small">{t.version(of.version, date(language, of.date), of.by.name ?? '')}</p>
        </>
      ) : (
        <p>{t.notWritten}</p>
      )}
    </Section>
  ))
}

function Actions({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (plan.actionList.length === 0) return <p>{t.noActions}</p>
  return (
    <DataTable
      caption={t.actions}
      captionHidden
      rows={plan.actionList}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'action',
          title: t.action,
          shown: ({ id, title }) => <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a>,
        },
        { key: 'area', title: t.area, shown: ({ area }) => area[language], sort: ({ area }) => area[language] },
        {
          key: 'state',
          title: t.state,
          shown: ({ state, late, silent }) => [t.states[state], late && t.late, silent && t.silent].filter(Boolean).join(', '),
          sort: ({ state }) => state,
        },
        {
          key: 'themes',
          title: t.themes,
          shown: ({ themes }) =>
            plan.themes
              .filter(({ id }) => themes.includes(id))
              .map(({ name }) => name[language])
              .join(', '),
        },
      ]}
    />
  )
}

function Capacity({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (plan.capacity.length === 0) return <p>{t.noCapacity}</p>
  return (
    <DataTable
      caption={t.capacity}
      captionHidden
      rows={plan.capacity}
      keyOf={({ organisation, role }) => organisation + role}
      columns={[
        { key: 'organisation', title: t.organisation, shown: ({ organisation }) => organisation },
        { key: 'hours', title: t.hours, numeric: true, shown: ({ hours }) => number(language, hours), sort: ({ hours }) => hours },
      ]}
    />
  )
}

function Cases({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.casework}
      captionHidden
      rows={plan.caseList}
      keyOf={({ quarterDate, theme }) => quarterDate + (theme?.nl ?? '')}
      columns={[
        { key: 'quarter', title: t.quarter, shown: ({ quarterDate }) => date(language, quarterDate, 'short') },
        { key: 'theme', title: t.themes, shown: ({ theme }) => theme?.[language] ?? t.all },
        { key: 'started', title: t.started, numeric: true, shown: ({ started }) => number(language, started) },
        { key: 'running', title: t.running, numeric: true, shown: ({ running }) => number(language, running) },
        { key: 'ended', title: t.ended, numeric: true, shown: ({ ended }) => number(language, ended) },
      ]}
    />
  )
}

function Others({ plan }: { plan: Plan }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (plan.others.length === 0) return <p>{t.noOthers}</p>
  return (
    <ul>
      {plan.others.map(({ theme, district, actions }) => (
        <li key={district.code + theme.nl}>
          <a href={addressOf('approach/plans/plan', language, { code: district.code })}>{district.name[language]}</a>, {theme[language]}
          <ul>
            {actions.map(({ id, title }) => (
              <li key={id}>
                <a href={addressOf('approach/agendas/action', language, { id })}>{title[language]}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
