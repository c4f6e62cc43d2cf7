// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Fund } from './client.ts'
import { FundForms } from './fund-forms.tsx'
import { texts } from './texts.ts'

/** One fund: who gives it for what, how it stands, and every claim with the decision it rests on (C69). */
export default function FundScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/funds/{code}', { code })
  return (
    <Loaded of={seen}>
      {fund => (
        <Page
          title={fund.name[language]}
          lead={fund.conditions[language]}
          steps={[{ title: t.title, address: addressOf('staffing/funds/funds', language) }]}
        >
          <Facts fund={fund} />
          <Standing fund={fund} />
          <Claims fund={fund} />
          <Entries fund={fund} />
          <FundForms fund={fund} version={seen.version} />
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ fund }: { fund: Fund }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const day = (value: string | null) => value && date(language, value)
  return (
    <dl className="sv-facts">
      <dt>{t.giver}</dt>
      <dd>{fund.giver[language]}</dd>
      <dt>{t.theme}</dt>
      <dd>{fund.theme ? t.themes[fund.theme] : t.anyTheme}</dd>
      <dt>{t.term}</dt>
      <dd>{t.termOf(day(fund.validFrom), day(fund.validTo))}</dd>
      <dt>{t.source}</dt>
      <dd>{[fund.source, fund.passage].filter(Boolean).join(', ') || t.unknown}</dd>
      {fund.unconfirmedBecause && (
        <>
          <dt>{t.unconfirmed}</dt>
          <dd>{fund.unconfirmedBecause}</dd>
        </>
      )}
    </dl>
  )
}

function Standing({ fund }: { fund: Fund }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const shown = (value: number | null) => (value === null ? t.unknown : number(language, value, 1))
  return (
    <Section title={t.sums}>
      <DataTable
        caption={t.sums}
        captionHidden
        rows={fund.sums}
        keyOf={({ measure }) => measure}
        columns={[
          { key: 'measure', title: t.measure, shown: ({ measure }) => t.measures[measure] },
          { key: 'allotted', title: t.allotted, numeric: true, shown: ({ allotted }) => shown(allotted) },
          { key: 'claimed', title: t.claimed, numeric: true, shown: ({ claimed }) => shown(claimed) },
          { key: 'spent', title: t.spent, numeric: true, shown: ({ spent }) => shown(spent) },
          { key: 'accounted', title: t.accounted, numeric: true, shown: ({ accounted }) => shown(accounted) },
        ]}
      />
    </Section>
  )
}

function Claims({ fund }: { fund: Fund }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (fund.claims.length === 0)
    return (
      <Section title={t.claims}>
        <p className="nl-paragraph">{t.noClaims}</p>
      </Section>
    )
  return (
    <Section title={t.claims}>
      <DataTable
        caption={t.claims}
        captionHidden
        rows={fund.claims}
        keyOf={({ id }) => id}
        columns={[
          { key: 'purpose', title: t.purpose, shown: ({ purpose, postingId }) => (postingId ? `${purpose} (${t.viaPosting})` : purpose) },
          {
            key: 'amount',
            title: t.amount,
            numeric: true,
            shown: ({ amount, measure }) => `${number(language, amount, 1)} ${t.measures[measure]}`,
            sort: ({ amount }) => amount,
          },
          { key: 'place', title: t.place, shown: ({ place }) => place?.name ?? t.wholeRegion, sort: ({ place }) => place?.name ?? '' },
          { key: 'theme', title: t.theme, shown: ({ theme }) => (theme ? t.themes[theme] : t.anyTheme) },
          { key: 'decision', title: t.decision, shown: ({ decision }) => decision },
          {
            key: 'decided',
            title: t.decided,
            shown: ({ decidedDate }) => (decidedDate ? date(language, decidedDate) : t.unknown),
            sort: ({ decidedDate }) => decidedDate,
          },
        ]}
      />
    </Section>
  )
}

function Entries({ fund }: { fund: Fund }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (fund.entries.length === 0)
    return (
      <Section title={t.entries}>
        <p className="nl-paragraph">{t.noEntries}</p>
      </Section>
    )
  return (
    <Section title={t.entries}>
      <DataTable
        caption={t.entries}
        captionHidden
        rows={fund.entries}
        keyOf={({ id }) => id}
        columns={[
          { key: 'statement', title: t.statement, shown: ({ statement }) => statement },
          { key: 'kind', title: t.kind, shown: ({ kind }) => t.kinds[kind] },
          { key: 'year', title: t.year, numeric: true, shown: ({ year }) => year, sort: ({ year }) => year },
          {
            key: 'amount',
            title: t.amount,
            numeric: true,
            shown: ({ amount, measure }) => `${number(language, amount, 1)} ${t.measures[measure]}`,
            sort: ({ amount }) => amount,
          },
          { key: 'place', title: t.place, shown: ({ place }) => place?.name ?? t.wholeRegion },
          { key: 'theme', title: t.theme, shown: ({ theme }) => (theme ? t.themes[theme] : t.anyTheme) },
        ]}
      />
    </Section>
  )
}
