// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Button } from '../../shell/forms/button.tsx'
import { Filter, Filters } from '../../shell/forms/filters.tsx'
import { DateInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { fteText, inLanguage, signedText } from '../../shell/languages/amounts.ts'
import { api, type Comparison } from './client.ts'
import { texts } from './compare.texts.ts'
import { flowsOf, stepsOf } from './flow.rules.ts'
import { Flows } from './flows.tsx'
import { PostingTable } from './postings.screen.tsx'
import './screen.css'
import { Waterfall } from './waterfall.tsx'

const dividing = new Set(['distribution', 'settlement'])
const moving = new Set(['growth', 'transfer', 'change', 'reversal'])

/** Two days beside each other: a waterfall of the total, a picture of what moved, the rows, and the postings that explain it. */
export default function CompareScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [{ from, to, unit }, change] = useFilters({ from: '2015-12-31', to: '2019-01-31', unit: '' })
  const units = api.useRead('/v1/formation/units')
  const seen = api.useReadAndKeep('/v1/formation/comparison', { from, to, ...(unit && { unit }) })
  return (
    <Page
      title={t.title}
      lead={t.lead(date(language, from), date(language, to))}
      steps={[
        {
          title: units.data ? (units.data.units.find(({ kind }) => kind === 'whole')?.name[language] ?? '') : '…',
          address: addressOf('staffing/ledger/formation', language),
        },
      ]}
    >
      <Days key={`${from} ${to}`} from={from} to={to} onDays={days => change(days)} />
      <Filters>
        <Filter
          name="unit"
          label={t.unit}
          value={unit}
          onValue={chosen => change({ unit: chosen })}
          options={(units.data?.units ?? [])
            .filter(({ kind }) => kind !== 'outside')
            .map(each => ({ value: each.kind === 'whole' ? '' : each.code, label: each.name[language] }))}
        />
      </Filters>
      <Loaded of={seen} lines={12}>
        {comparison => <Compared comparison={comparison} />}
      </Loaded>
    </Page>
  )
}

function Days({ from, to, onDays }: { from: string; to: string; onDays: (days: { from: string; to: string }) => void }) {
  const t = useTexts(texts)
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from, to })
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="formation-days"
      onSubmit={event => {
        event.preventDefault()
        const { from: first, to: last } = days
        if (first && last && first <= last) onDays({ from: first, to: last })
        setWrong(!(first && last && first <= last))
      }}
    >
      <DateInput name="from" label={t.from} value={from} hint="" onDate={day => setDays({ ...days, from: day })} />
      <DateInput
        name="to"
        label={t.to}
        value={to}
        hint=""
        error={wrong ? t.wrong : undefined}
        onDate={day => setDays({ ...days, to: day })}
      />
      <Button kind="secondary">{t.show}</Button>
    </form>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { rows, postings, unit } = comparison
  const top = rows.find(({ code }) => code === unit.code)
  const [before, after] = [top?.before ?? 0, top?.after ?? 0]
  const steps = stepsOf(
    before,
    postings.map(posting => ({ key: posting.id, label: inLanguage(posting.reason, language), effect: posting.effect })),
    t.others,
  )
  const flows = flowsOf(
    postings
      .filter(({ kind }) => moving.has(kind))
      .map(posting => ({ from: posting.fromName[language], to: posting.toName[language], fte: posting.fte })),
  )
  const [first, last] = [date(language, comparison.fromDate), date(language, comparison.toDate)]
  return (
    <>
      <Waterfall
        headline={t.grew(
          unit.name[language],
          fteText(language, before),
          fteText(language, after),
          signedText(language, Math.round((after - before) * 1000) / 1000),
        )}
        start={{ label: first, value: before }}
        end={{ label: last, value: after }}
        steps={steps}
      />
      <Flows flows={flows} />
      <DataTable
        caption={t.rows}
        rows={rows.filter(row => row.code !== unit.code && (row.before !== 0 || row.after !== 0))}
        total={top}
        keyOf={({ code }) => code}
        columns={[
          {
            key: 'unit',
            title: t.unit,
            shown: row => <a href={addressOf('staffing/ledger/postings', language, {}, { unit: row.code })}>{row.name[language]}</a>,
          },
          { key: 'before', title: t.before(first), numeric: true, shown: row => fteText(language, row.before), sort: row => row.before },
          { key: 'after', title: t.before(last), numeric: true, shown: row => fteText(language, row.after), sort: row => row.after },
          {
            key: 'difference',
            title: t.difference,
            numeric: true,
            shown: row => signedText(language, Math.round((row.after - row.before) * 1000) / 1000),
            sort: row => row.after - row.before,
          },
        ]}
      />
      <PostingTable postings={postings.filter(({ kind }) => !dividing.has(kind))} caption={t.postings} />
      {postings.some(({ kind }) => dividing.has(kind)) && (
        <details className="formation-outside">
          <summary>{t.dividing(postings.filter(({ kind }) => dividing.has(kind)).length)}</summary>
          <PostingTable postings={postings.filter(({ kind }) => dividing.has(kind))} />
        </details>
      )}
    </>
  )
}
