// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { AskFor } from './ask-for.tsx'
import { api, type Scenarios } from './client.ts'
import { texts } from './texts.ts'

const categories = ['operational', 'aspirants', 'non-operational', 'undivided'] as const

/** What if places stood elsewhere: scenarios beside the ledger, each with its effect, and the way to ask for it (C61). */
export default function ScenariosScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/formation/scenarios', {})
  return (
    <Page
      title={t.scenarios}
      lead={t.scenariosLead}
      steps={[{ title: t.title, address: addressOf('staffing/occupancy/occupancy', language) }]}
    >
      <Loaded of={seen}>
        {found => (
          <>
            {found.scenarios.length === 0 && <Empty title={t.noScenarios}>{t.scenariosLead}</Empty>}
            {found.scenarios.map(scenario => (
              <Section key={scenario.id} title={scenario.title} intro={t.asOf(date(language, scenario.asOfDate))}>
                <Effects scenario={scenario} />
                <AskFor scenario={scenario} />
              </Section>
            ))}
            <Keep found={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Effects({ scenario }: { scenario: Scenarios['scenarios'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const fte = (value: number) => number(language, value, 1)
  return (
    <DataTable
      caption={`${scenario.title}: ${t.effect}`}
      captionHidden
      rows={scenario.effects}
      keyOf={({ code }) => code}
      columns={[
        { key: 'unit', title: t.unit, shown: ({ name }) => name[language] },
        { key: 'now', title: t.now, numeric: true, shown: ({ now }) => fte(now) },
        { key: 'change', title: t.change, numeric: true, shown: ({ change }) => `${change > 0 ? '+' : ''}${fte(change)}` },
        { key: 'then', title: t.then, numeric: true, shown: ({ now, change }) => fte(now + change) },
      ]}
    />
  )
}

function Keep({ found }: { found: Scenarios }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/scenarios')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const units = found.units.map(({ code, name }) => ({ value: code, label: name[language] }))
  const send = ({ title = '', asOfDate = '', fromUnit = '', toUnit = '', category = '', fte = '' }: Record<string, string>) => {
    const chosen = category as (typeof categories)[number]
    const line = { fromUnit, fromCategory: chosen, toUnit, toCategory: chosen, fte: Number(fte.trim().replace(',', '.') || 'x') }
    void act({ title, asOfDate: readDate(asOfDate) ?? asOfDate, lines: [line] })
  }
  return (
    <Section title={t.newScenario}>
      <Form problem={problem} onSend={send}>
        <TextInput name="title" label={t.scenarioTitle} error={wrong('title')} />
        <DateInput name="asOfDate" label={t.scenarioDay} error={wrong('asOfDate')} />
        <Select name="fromUnit" label={t.fromUnit} options={units} error={wrong('lines/0/fromUnit')} />
        <Select name="toUnit" label={t.toUnit} options={units} error={wrong('lines/0/toUnit')} />
        <Select
          name="category"
          label={t.category}
          options={categories.map(value => ({ value, label: t.categories[value] }))}
          error={wrong('lines/0/fromCategory')}
        />
        <TextInput name="fte" label={t.fte} short error={wrong('lines/0/fte')} />
        <Button busy={busy}>{t.keep}</Button>
      </Form>
      <Why rule="occupancy.keepsScenario" act={t.keep} />
    </Section>
  )
}
