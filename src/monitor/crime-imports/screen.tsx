// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { date, moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Listed = AnswerAt<typeof contract, '/v1/crime-imports'>

/** Every edition of the figures, how much of it holds now, and what was refused (C03 a). */
export default function ImportsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/crime-imports')
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.steps, address: addressOf('monitor/registered-crime/overview', language) }]}>
      <Loaded of={seen}>
        {({ imports, refusals }) => (
          <>
            <Section title={t.editions} intro={t.noughtWhy}>
              {imports.length > 0 ? <Editions imports={imports} /> : <Empty title={t.none} />}
              <p>
                <a className="nl-link" href={addressOf('monitor/crime-revisions/revisions', language)}>
                  {t.revisions}
                </a>
              </p>
              <p className="sv-small">{t.how}</p>
            </Section>
            {refusals.length > 0 && <Refusals refusals={refusals} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Editions({ imports }: Pick<Listed, 'imports'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const count = (value: number): string => number(language, value)
  const years = (one: Listed['imports'][number]): string =>
    [...new Set([one.firstPeriodDate.slice(0, 4), one.lastPeriodDate.slice(0, 4)])].join('–')
  return (
    <DataTable
      caption={t.editions}
      captionHidden
      rows={imports}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t.edition,
          sort: one => one.name[language],
          shown: one => (
            <>
              {one.name[language]} {one.generated && <Badge>{t.generated}</Badge>}
            </>
          ),
        },
        { key: 'table', title: t.table, sort: one => one.table, shown: one => one.table },
        { key: 'origin', title: t.origin, sort: one => t.origins[one.origin], shown: one => t.origins[one.origin] },
        { key: 'retrieved', title: t.retrieved, sort: one => one.retrievedDate, shown: one => date(language, one.retrievedDate, 'short') },
        { key: 'years', title: t.years, sort: one => one.firstPeriodDate, shown: years },
        {
          key: 'borders',
          title: t.borders,
          sort: one => one.bordersDate,
          shown: one => (one.bordersDate ? date(language, one.bordersDate, 'short') : t.unknown),
        },
        { key: 'counts', title: t.counts, numeric: true, sort: one => one.counts, shown: one => count(one.counts) },
        { key: 'force', title: t.inForce, numeric: true, sort: one => one.inForce, shown: one => count(one.inForce) },
        { key: 'nought', title: t.nought, numeric: true, sort: one => one.readAsNought, shown: one => count(one.readAsNought) },
        { key: 'unpublished', title: t.unpublished, numeric: true, sort: one => one.notPublished, shown: one => count(one.notPublished) },
        { key: 'hash', title: t.fingerprint, shown: one => <code>{one.sha256.slice(0, 12)}</code> },
      ]}
    />
  )
}

function Refusals({ refusals }: Pick<Listed, 'refusals'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.refusals}>
      <ul>
        {refusals.map(one => (
          <li key={one.refusedAt + one.name}>
            {t.refused(one.name, number(language, one.faults), moment(language, one.refusedAt))}
            <details>
              <summary>{t.first}</summary>
              <ul>
                {one.first.map(fault => (
                  <li key={`${fault.line} ${fault.en}`}>{fault[language]}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
