// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { KeyFigure, KeyFigures } from '../../shell/figures/key-figure.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Growth } from './client.ts'
import { Earmarks } from './earmarks.tsx'
import { OfferPlan } from './offer-plan.tsx'
import { growthByYear } from './rules.ts'
import { texts } from './texts.ts'

type Change = Growth['changes'][number]

/** Expected beside posted: what plans announce, by year, with where the places stand and which fund carries them (C59). */
export default function GrowthScreen() {
  const t = useTexts(texts)
  const seen = api.useRead('/v1/formation/expected-changes', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {growth => (
          <>
            <Figures changes={growth.changes} />
            <Changes changes={growth.changes} />
            <ByYear changes={growth.changes} />
            <Section title={t.earmarks}>
              <Earmarks earmarks={growth.earmarks} />
            </Section>
            <Kept kept={growth.kept} />
            <OfferPlan plan={growth.plan} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Figures({ changes }: { changes: readonly Change[] }) {
  const t = useTexts(texts)
  const sum = (kind: Change['kind'], pick: (change: Change) => number) =>
    changes.filter(change => change.kind === kind).reduce((total, change) => total + pick(change), 0)
  return (
    <KeyFigures>
      <KeyFigure label={t.growth} value={sum('growth', ({ expected }) => expected)} decimals={1} unit={t.fteOf} />
      <KeyFigure
        label={`${t.growth}: ${t.posted.toLowerCase()}`}
        value={sum('growth', ({ posted }) => posted)}
        decimals={1}
        unit={t.fteOf}
      />
      <KeyFigure label={t.transfers} value={sum('transfer', ({ expected }) => expected)} decimals={1} unit={t.fteOf} />
      <KeyFigure
        label={`${t.transfers}: ${t.posted.toLowerCase()}`}
        value={sum('transfer', ({ posted }) => posted)}
        decimals={1}
        unit={t.fteOf}
      />
    </KeyFigures>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const fte = (value: number) => number(language, value, 1)
  const columns: Column<Change>[] = [
    {
      key: 'says',
      title: t.change,
      shown: ({ code, says, unconfirmedBecause }) => (
        <>
          <a className="nl-link" href={addressOf('staffing/growth/change', language, { code })}>
            {says[language]}
          </a>{' '}
          {unconfirmedBecause && <Badge kind="unconfirmed" />}
        </>
      ),
    },
    {
      key: 'since',
      title: t.since,
      shown: ({ expectedDate }) => (expectedDate ? date(language, expectedDate) : t.notNamed),
      sort: ({ expectedDate }) => expectedDate,
    },
    { key: 'expected', title: t.expected, numeric: true, shown: ({ expected }) => fte(expected), sort: ({ expected }) => expected },
    { key: 'posted', title: t.posted, numeric: true, shown: ({ posted }) => fte(posted), sort: ({ posted }) => posted },
    { key: 'open', title: t.open, numeric: true, shown: ({ open }) => fte(open), sort: ({ open }) => open },
  ]
  return (
    <Section title={t.changes}>
      <DataTable caption={`${t.changes} (fte)`} captionHidden columns={columns} rows={changes} keyOf={({ code }) => code} />
    </Section>
  )
}

function ByYear({ changes }: { changes: readonly Change[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.byYear}>
      <DataTable
        caption={`${t.byYear} (fte)`}
        captionHidden
        rows={growthByYear(changes)}
        keyOf={({ year }) => String(year)}
        columns={[
          { key: 'year', title: t.year, shown: ({ year }) => year ?? t.noYear },
          { key: 'expected', title: t.expected, numeric: true, shown: ({ expected }) => number(language, expected, 1) },
          { key: 'posted', title: t.posted, numeric: true, shown: ({ posted }) => number(language, posted, 1) },
        ]}
      />
    </Section>
  )
}

function Kept({ kept }: { kept: Growth['kept'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (kept.length === 0) return null
  return (
    <Section title={t.kept} intro={t.keptIntro}>
      <ul>
        {kept.map(({ unit, formal, category, fte, startDate }) => (
          <li key={`${unit?.code} ${formal?.code} ${category} ${startDate}`}>
            {t.keptLine(number(language, fte, 1), t.categories[category], unit?.[language] ?? '', formal?.[language] ?? '')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
