// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Fund } from './client.ts'
import { measures, themes } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  fund: Fund
  version: string | null
}

/** The two acts on a fund, each with why somebody may do it. */
export function FundForms(given: Given) {
  const t = useTexts(texts)
  return (
    <div className="sv-columns">
      <details>
        <summary>{t.claim}</summary>
        <One {...given} noun="claims" />
        <Why rule="funds.claimsFund" act={t.claim} />
      </details>
      <details>
        <summary>{t.account}</summary>
        <One {...given} noun="entries" />
        <Why rule="funds.accountsForFund" act={t.account} />
      </details>
    </div>
  )
}

function One({ fund, version, noun }: Given & { noun: 'claims' | 'entries' }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', `/v1/funds/{code}/${noun}`)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ amount = '', year = '', decidedDate = '', ...values }: Record<string, string>) => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
    const own = noun === 'claims' ? { decidedDate: readDate(decidedDate) ?? decidedDate } : { year: Number(year) }
    void act({ code: fund.code, ...filled, ...own, amount: Number(amount.trim().replace(',', '.')) } as never, { version })
  }
  return (
    <Form problem={problem} onSend={send}>
      {noun === 'entries' && (
        <Select
          name="kind"
          label={t.kind}
          options={[
            { value: 'spent', label: t.kinds.spent },
            { value: 'accounted', label: t.kinds.accounted },
          ]}
          error={wrong('kind')}
        />
      )}
      <Select
        name="measure"
        label={t.measure}
        options={measures.map(value => ({ value, label: t.measures[value] }))}
        error={wrong('measure')}
      />
      <TextInput name="amount" label={t.amount} short error={wrong('amount')} />
      <Select
        name="area"
        label={t.place}
        value=""
        optional
        options={[{ value: '', label: t.wholeRegion }, ...fund.districts.map(({ code, name }) => ({ value: code, label: name }))]}
        error={wrong('area')}
      />
      <Select
        name="theme"
        label={t.theme}
        value={fund.theme ?? ''}
        optional
        options={[{ value: '', label: t.anyTheme }, ...themes.map(value => ({ value, label: t.themes[value] }))]}
        error={wrong('theme')}
      />
      {noun === 'claims' ? (
        <>
          <TextInput name="purpose" label={t.purpose} error={wrong('purpose')} />
          <TextInput name="decision" label={t.decision} error={wrong('decision')} />
          <DateInput name="decidedDate" label={t.decided} error={wrong('decidedDate')} />
        </>
      ) : (
        <>
          <TextInput name="year" label={t.year} short error={wrong('year')} />
          <TextInput name="statement" label={t.statement} error={wrong('statement')} />
        </>
      )}
      <Button busy={busy}>{t.send}</Button>
    </Form>
  )
}
