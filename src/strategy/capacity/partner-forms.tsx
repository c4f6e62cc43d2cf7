// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api, type PartnerCapacity } from './client.ts'
import { HoursFields } from './hours-fields.tsx'
import { type Level, levels, linesOf, staters } from './rules.ts'
import { texts } from './texts.ts'

interface Given {
  partner: PartnerCapacity
  version: string | null
}

/** The form of at most ten minutes: the numbers of the year before are filled in already. */
export function StateForm({ partner, version }: Given) {
  const t = useTexts(texts)
  const session = useSession()
  const [vary, setVary] = useState(false)
  const [year, setYear] = useState(partner.year)
  const { act, busy, problem } = api.useAct('POST', '/v1/capacity/{code}/capacity-statements')
  if (!holds(session, ...staters)) return null
  const before = [year, year - 1].map(each => partner.statements.filter(line => line.year === each)).find(({ length }) => length > 0) ?? []
  const send = (values: Record<string, string>) =>
    void act({ code: partner.code, year, lines: linesOf(partner.roles, values) }, { version })
  return (
    <Form problem={problem} onSend={send}>
      <Select
        name="year"
        label={t.ofYear}
        value={String(year)}
        onValue={value => setYear(Number(value))}
        options={[partner.year, partner.year + 1].map(each => ({ value: String(each), label: String(each) }))}
      />
      <p>
        <strong>{t.hoursAQuarter}</strong>{' '}
        <button className="nl-button nl-button--subtle" type="button" aria-pressed={vary} onClick={() => setVary(!vary)}>
          {vary ? t.same : t.vary}
        </button>
      </p>
      <HoursFields
        key={`${year} ${vary}`}
        roles={partner.roles}
        before={before}
        vary={vary}
        error={errorOf(problem?.errors, 'lines') ?? problem?.errors[0]?.detail}
      />
      <Button busy={busy}>{t.state}</Button>
    </Form>
  )
}

/** The choice of who may see these hours. */
export function OpennessForm({ partner, version }: Given) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/capacity/{code}/capacity-openness')
  if (!holds(session, ...staters)) return null
  return (
    <details>
      <summary>{t.choose}</summary>
      <Form problem={problem} onSend={({ level }) => void act({ code: partner.code, level: level as Level }, { version })}>
        <RadioGroup
          name="level"
          label={t.whoSees}
          value={partner.level ?? partner.agreedLevel ?? 'bureau'}
          options={levels.map(value => ({ value, label: t.levels[value] }))}
          error={errorOf(problem?.errors, 'level')}
        />
        <Button busy={busy}>{t.choose}</Button>
      </Form>
    </details>
  )
}
