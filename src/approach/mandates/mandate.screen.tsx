// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { AskedBy } from '../execution/public.ts'
import { ActForms } from './act-forms.tsx'
import { api, type Mandate } from './client.ts'
import { texts } from './texts.ts'

/** One mandate: question, deliverable and moments, what was handed in and decided, and what this reader may do. */
export default function MandateScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/mandates/{id}', { id })
  return (
    <Loaded of={seen}>
      {mandate => (
        <Page
          title={mandate.title[language]}
          steps={[{ title: t.title, address: addressOf('approach/mandates/mandates', language) }]}
          lead={mandate.question[language]}
          beside={
            <Badge>
              {mandate.onAgenda
                ? t.agendaReason[mandate.onAgenda]
                : mandate.outcome
                  ? t.outcomes[mandate.outcome]
                  : t.states[mandate.state]}
            </Badge>
          }
          narrow
        >
          <Facts mandate={mandate} />
          <AskedBy id={mandate.id} />
          <Section title={t.happened}>
            <Happened mandate={mandate} />
          </Section>
          <ActForms mandate={mandate} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ mandate }: { mandate: Mandate }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const facts = [
    [t.columns.kind, t.kind[mandate.kind]],
    [t.columns.holder, mandate.holder.name],
    [t.deliverable, mandate.deliverable[language]],
    [t.given, date(language, mandate.givenDate)],
    [t.columns.deadline, date(language, mandate.deadlineDate) + (mandate.late ? ` (${t.late})` : '')],
    [t.decider, mandate.decider.name],
    [t.columns.decision, mandate.decisionDate ? date(language, mandate.decisionDate) : t.notPlanned],
    [t.source, [mandate.source, mandate.passage].filter(Boolean).join(', ')],
  ].filter(([, value]) => value)
  return (
    <dl className="sv-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Happened({ mandate }: { mandate: Mandate }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { deliveries, deferrals, overdue, ending } = mandate
  const signed = ({ person, organisation, date: day }: Mandate['deliveries'][number] | Mandate['deferrals'][number]) => (
    <span className="sv-small">{t.by(person ?? '', organisation, date(language, day))}</span>
  )
  const all = [
    ...overdue.map(({ deadlineDate, notedDate }) => ({
      day: notedDate,
      key: `o${deadlineDate}`,
      shown: <>{t.noted(date(language, notedDate), date(language, deadlineDate))}</>,
    })),
    ...deferrals.map((one, index) => ({
      day: one.date,
      key: `u${index}`,
      shown: (
        <>
          <strong>{t.deferred(date(language, one.deadlineDate))}</strong>. {one.reason} ({one.decision}) {signed(one)}
        </>
      ),
    })),
    ...deliveries.map((one, index) => ({
      day: one.date,
      key: `d${index}`,
      shown: (
        <>
          <strong>
            {t.delivered}: {t.outcomes[one.advice]}
          </strong>
          . {one.summary} {signed(one)}
        </>
      ),
    })),
  ].sort((a, b) => a.day.localeCompare(b.day))
  if (all.length === 0 && !ending) return <p>{t.nothingYet}</p>
  return (
    <ol>
      {all.map(({ key, shown }) => (
        <li key={key}>{shown}</li>
      ))}
      {ending && (
        <li>
          <strong>
            {t.endedWith}: {t.outcomes[ending.outcome]}
            {ending.transferredTo && ` ${t.transferred(ending.transferredTo.name)}`}
          </strong>
          . {ending.reason} ({ending.decision}, {date(language, ending.decidedDate)}){' '}
          <span className="sv-small">{t.by(ending.person ?? '', ending.organisation, date(language, ending.date))}</span>
        </li>
      )}
    </ol>
  )
}
