// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type List } from './client.ts'
import { Give } from './give.tsx'
import { inOrderOfAttention } from './rules.ts'
import { texts } from './texts.ts'

/** What the college asked for: what stands on its agenda by itself, everything that runs, and the milestones around the strategy (C14). */
export default function MandatesScreen() {
  const t = useTexts(texts)
  const session = useSession()
  const seen = api.useRead('/v1/mandates', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ mandates, milestones }) => (
          <>
            <Section title={t.onAgenda}>
              <Agenda mandates={mandates.filter(({ onAgenda }) => onAgenda)} />
            </Section>
            <Section title={t.all}>
              {mandates.length === 0 ? <Empty title={t.none} /> : <Mandates mandates={inOrderOfAttention(mandates)} />}
              {session && <Give session={session} />}
            </Section>
            <Milestones milestones={milestones} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Agenda({ mandates }: Pick<List, 'mandates'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (mandates.length === 0) return <p>{t.agendaEmpty}</p>
  return (
    <ul>
      {mandates.map(({ id, title, onAgenda, deadlineDate, holder }) => (
        <li key={id}>
          <a href={addressOf('approach/mandates/mandate', language, { id })}>{title[language]}</a>{' '}
          <Badge>{onAgenda && t.agendaReason[onAgenda]}</Badge>{' '}
          <span className="sv-small">
            {holder.name}, {t.columns.deadline.toLowerCase()} {date(language, deadlineDate)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mandates({ mandates }: Pick<List, 'mandates'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.all}
      captionHidden
      rows={mandates}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'mandate',
          title: t.columns.mandate,
          shown: ({ id, title }) => <a href={addressOf('approach/mandates/mandate', language, { id })}>{title[language]}</a>,
          sort: ({ title }) => title[language],
        },
        { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.kind[kind] },
        { key: 'holder', title: t.columns.holder, shown: ({ holder }) => holder.name, sort: ({ holder }) => holder.name },
        {
          key: 'deadline',
          title: t.columns.deadline,
          shown: ({ deadlineDate }) => date(language, deadlineDate),
          sort: ({ deadlineDate }) => deadlineDate,
        },
        {
          key: 'decision',
          title: t.columns.decision,
          shown: ({ decisionDate }) => (decisionDate ? date(language, decisionDate) : t.notPlanned),
        },
        {
          key: 'state',
          title: t.columns.state,
          shown: ({ state, late, outcome }) => (
            <>
              {outcome ? t.outcomes[outcome] : t.states[state]} {late && <Badge>{t.late}</Badge>}
            </>
          ),
        },
      ]}
    />
  )
}

function Milestones({ milestones }: Pick<List, 'milestones'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (milestones.length === 0) return null
  const when = ({ date: day, precision }: List['milestones'][number]) => {
    const written = date(language, day)
    if (precision === 'day') return written
    return `${t.precision[precision]}${precision === 'year' ? day.slice(0, 4) : written.replace(/^\d+ /, '')}`
  }
  return (
    <Section title={t.milestones}>
      <DataTable
        caption={t.milestones}
        captionHidden
        rows={milestones}
        keyOf={({ code, date: day }) => `${code} ${day}`}
        columns={[
          { key: 'when', title: t.when, shown: when, sort: ({ date: day }) => day },
          { key: 'what', title: t.what, shown: ({ text }) => text[language] },
          { key: 'source', title: t.source, shown: ({ source, passage }) => [source, passage].filter(Boolean).join(', ') || '–' },
        ]}
      />
    </Section>
  )
}
