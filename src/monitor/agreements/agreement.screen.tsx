// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { useTitle } from '../../shell/browser/arrival.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { ActForms } from './act-forms.tsx'
import { api, type Agreement } from './client.ts'
import { texts } from './texts.ts'

/** One agreement: promise, norm and period, what the partner reported, how the college judged and why. */
export default function AgreementScreen() {
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/agreements/{id}', { id })
  return <Loaded of={seen}>{agreement => <Shown agreement={agreement} version={seen.version} />}</Loaded>
}

function Shown({ agreement, version }: { agreement: Agreement; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  useTitle(agreement.promise[language])
  const facts = [
    [t.partner, agreement.partner.name],
    [t.norm, agreement.norm[language]],
    [t.period, t.dates(date(language, agreement.fromDate), date(language, agreement.toDate))],
    [t.agreed, date(language, agreement.agreedDate)],
    [t.source, [agreement.source, agreement.passage].filter(Boolean).join(', ')],
    [t.toConfirm, agreement.toConfirm ?? ''],
  ].filter(([, value]) => value)
  return (
    <Page
      title={agreement.promise[language]}
      steps={[{ title: t.title, address: addressOf('monitor/agreements/agreements', language) }]}
      beside={<Badge>{t.standings[agreement.standing]}</Badge>}
      narrow
    >
      <dl className="sv-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={t.happened}>
        <Happened agreement={agreement} />
      </Section>
      <ActForms agreement={agreement} version={version} />
    </Page>
  )
}

function Happened({ agreement: { reports, judgements } }: { agreement: Agreement }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const all = [
    ...reports.map(one => ({ ...one, key: `r${one.date}${one.reached}`, says: one.reached, verdict: null, decision: null })),
    ...judgements.map(one => ({ ...one, key: `j${one.date}${one.reason}`, says: one.reason })),
  ].sort((a, b) => a.date.localeCompare(b.date))
  if (all.length === 0) return <p>{t.nothingYet}</p>
  return (
    <ol>
      {all.map(({ key, says, verdict, decision, person, organisation, date: day }) => (
        <li key={key}>
          {verdict && <strong>{t.verdicts[verdict]}. </strong>}
          {says} {decision && `(${decision}) `}
          <span className="sv-small">{t.by(person ?? '', organisation ?? '', date(language, day))}</span>
        </li>
      ))}
    </ol>
  )
}
