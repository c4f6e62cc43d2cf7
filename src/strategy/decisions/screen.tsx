// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Filters } from '../../shell/forms/filters.tsx'
import { Select } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { useFew } from '../../shell/states/few.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type List } from './client.ts'
import { ProposeForm } from './propose-form.tsx'
import { texts } from './texts.ts'

/** The decisions of all bodies, the newest first, and what still waits for one (C09). */
export default function DecisionsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const [filters, change] = useFilters({ body: '', year: '' })
  const seen = api.useReadAndKeep('/v1/decisions', {
    ...(filters.body && { body: filters.body }),
    ...(filters.year && { year: Number(filters.year) }),
  })
  return (
    <Loaded of={seen}>
      {({ bodies, years, decisions, proposals }) => (
        <Page title={t.title} lead={t.lead}>
          <Filters>
            <Select
              name="body"
              label={t.body}
              value={filters.body}
              onValue={body => change({ body })}
              options={[{ value: '', label: t.all }, ...bodies.map(({ code, name }) => ({ value: code, label: name[language] }))]}
            />
            <Select
              name="year"
              label={t.year}
              value={filters.year}
              onValue={year => change({ year })}
              options={[{ value: '', label: t.all }, ...years.map(year => ({ value: String(year), label: String(year) }))]}
            />
          </Filters>
          {proposals.length > 0 && <Pending proposals={proposals} />}
          <Section title={t.title}>
            {decisions.length === 0 ? (
              <Empty title={t.noDecisions} />
            ) : (
              <DataTable
                caption={t.title}
                captionHidden
                rows={decisions}
                keyOf={one => one.id}
                columns={[
                  {
                    key: 'reference',
                    title: t.reference,
                    shown: one => <a href={addressOf('strategy/decisions/decision', language, { id: one.id })}>{one.reference}</a>,
                    sort: one => one.reference,
                  },
                  {
                    key: 'title',
                    title: t.subject,
                    shown: one => (
                      <>
                        {one.title} {one.unconfirmedBecause && <Badge kind="unconfirmed" />}
                        {one.correctedBy && ` (${t.correctedBy} ${one.correctedBy.reference})`}
                      </>
                    ),
                    sort: one => one.title,
                  },
                  { key: 'body', title: t.body, shown: one => one.body.name[language], sort: one => one.body.name[language] },
                  { key: 'day', title: t.day, shown: one => date(language, one.decidedDate), sort: one => one.decidedDate },
                  { key: 'outcome', title: t.outcome, shown: one => t.outcomes[one.outcome], sort: one => t.outcomes[one.outcome] },
                  {
                    key: 'execution',
                    title: t.execution,
                    shown: one => (one.execution ? t.executions[one.execution] : '–'),
                    sort: one => one.execution && t.executions[one.execution],
                  },
                ]}
              />
            )}
          </Section>
          <ProposeForm
            bodies={bodies}
            may={holds(session, 'bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary')}
          />
        </Page>
      )}
    </Loaded>
  )
}

function Pending({ proposals }: Pick<List, 'proposals'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { shown, more } = useFew(proposals, 8)
  return (
    <Section title={t.pending}>
      <ul className="sv-links">
        {shown.map(one => (
          <li key={one.id}>
            <a href={addressOf('strategy/decisions/proposal', language, { id: one.id })}>{one.title}</a>
            <br />
            <span className="sv-small">
              {one.body.name[language]}, {date(language, one.proposedDate)}, {t.states[one.state]}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </Section>
  )
}
