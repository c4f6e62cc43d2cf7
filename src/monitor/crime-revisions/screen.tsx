// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { inWords } from '../../shell/charts/positions.ts'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change as asChange, difference, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Revisions = AnswerAt<typeof contract, '/v1/crime-revisions'>
type Revision = Revisions['revisions'][number]

/** What an edition of the crime figures changed (C03 b). */
export default function RevisionsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [chosen, change] = useFilters({ edition: '' })
  const seen = api.useReadAndKeep('/v1/crime-revisions', { ...(chosen.edition && { edition: chosen.edition }) })
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.steps, address: addressOf('monitor/crime-imports/imports', language) }]}>
      <Loaded of={seen}>
        {found =>
          found.edition === null ? (
            <Empty>{t.none}</Empty>
          ) : (
            <>
              <Filters label={t.filters}>
                <Filter
                  name="edition"
                  label={t.edition}
                  value={found.edition.id}
                  options={found.editions.map(one => ({
                    value: one.id,
                    label: t.editionOf(one.table, one.name[language], date(language, one.retrievedDate)),
                  }))}
                  onValue={edition => change({ edition })}
                />
              </Filters>
              {found.edition.generated && <Badge>{t.generated}</Badge>}
              <Found found={found} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Found({ found }: { found: Revisions }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const count = (value: number): string => number(language, value)
  const changed = found.higher + found.lower
  if (found.revisions.length === 0) return <p className="nl-paragraph">{t.unchanged(count(found.compared))}</p>
  const byHow = ({ before, now }: Revision): number | null => (before === null || now === null ? null : now - before)
  return (
    <>
      <p className="nl-paragraph">{t.found(count(changed), count(found.compared), count(found.higher), count(found.lower))}</p>
      <Section title={t.largest} intro={t.largestIntro(count(60))}>
        <DataTable
          caption={t.largest}
          captionHidden
          rows={found.revisions}
          keyOf={row => `${row.area.code} ${row.offence.code} ${row.kind} ${row.fromDate}`}
          columns={[
            { key: 'area', title: t.area, shown: ({ area }) => area.name[language], sort: ({ area }) => area.name[language] },
            { key: 'offence', title: t.offence, shown: ({ offence }) => offence.title[language], sort: ({ offence }) => offence.code },
            {
              key: 'period',
              title: t.period,
              shown: ({ kind, fromDate }) => inWords(language, whenOf(kind, fromDate)),
              sort: row => row.fromDate,
            },
            { key: 'before', title: t.before, numeric: true, shown: ({ before }) => (before === null ? null : count(before)) },
            { key: 'now', title: t.now, numeric: true, shown: ({ now }) => (now === null ? null : count(now)) },
            {
              key: 'difference',
              title: t.difference,
              numeric: true,
              shown: row => difference(language, byHow(row) ?? 0),
              sort: row => byHow(row),
            },
            {
              key: 'share',
              title: t.share,
              numeric: true,
              shown: row => (row.before ? asChange(language, (byHow(row) ?? 0) / row.before, 2) : ''),
            },
            { key: 'since', title: t.since, shown: row => date(language, row.beforeRetrievedDate, 'short') },
          ]}
        />
      </Section>
    </>
  )
}

const whenOf = (kind: Revision['kind'], day: string): number | string => {
  const [year = '', month = '01'] = day.split('-')
  if (kind === 'year') return Number(year)
  return kind === 'month' ? `${year}-${month}` : `${year}-K${(Number(month) + 2) / 3}`
}
