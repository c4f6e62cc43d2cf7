// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { type Column, DataTable } from '../../shell/tables/data-table.tsx'
import { api, type Listed } from './client.ts'
import { texts } from './texts.ts'

type Sums = Listed['sums'][number]

/** All funds beside each other; an amount that nobody stated reads "niet bekend" (C69 a). */
export default function FundsScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/funds', {})
  const amount = (measure: Sums['measure'], value: number | null) =>
    value === null ? t.unknown : `${number(language, value, measure === 'fte' ? 1 : 0)} ${t.measures[measure]}`
  const inBothMeasures = (fund: Listed, pick: (sums: Sums) => number | null) =>
    fund.sums
      .filter(sums => pick(sums) !== null && (pick(sums) !== 0 || sums.measure === 'fte'))
      .map(sums => amount(sums.measure, pick(sums)))
      .join(' + ') || t.unknown
  const columns: Column<Listed>[] = [
    {
      key: 'name',
      title: t.fund,
      shown: ({ code, name }) => (
        <a className="nl-link" href={addressOf('staffing/funds/fund', language, { code })}>
          {name[language]}
        </a>
      ),
      sort: ({ name }) => name[language],
    },
    { key: 'giver', title: t.giver, shown: ({ giver }) => giver[language] },
    { key: 'theme', title: t.theme, shown: ({ theme }) => (theme ? t.themes[theme] : t.anyTheme) },
    { key: 'allotted', title: t.allotted, numeric: true, shown: fund => inBothMeasures(fund, ({ allotted }) => allotted) },
    { key: 'claimed', title: t.claimed, numeric: true, shown: fund => inBothMeasures(fund, ({ claimed }) => claimed) },
    { key: 'spent', title: t.spent, numeric: true, shown: fund => inBothMeasures(fund, ({ spent }) => spent) },
    { key: 'accounted', title: t.accounted, numeric: true, shown: fund => inBothMeasures(fund, ({ accounted }) => accounted) },
  ]
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ funds }) => <DataTable caption={t.title} captionHidden columns={columns} rows={funds} keyOf={({ code }) => code} />}
      </Loaded>
    </Page>
  )
}
