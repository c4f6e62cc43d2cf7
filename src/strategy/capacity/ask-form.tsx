// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api, type Capacity } from './client.ts'
import { type WorkRole, workRoles } from './rules.ts'
import { texts } from './texts.ts'

/** The form with which the bureau says what a priority would ask if it came in. */
export function AskForm({ capacity }: { capacity: Capacity }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/capacity-asks')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!holds(session, 'bureau_coordinator')) return null
  const send = ({
    priorityId = '',
    partner,
    role,
    firstQuarterDate = '',
    lastQuarterDate = '',
    hours,
    reason = '',
  }: Record<string, string>) =>
    void act({
      priorityId,
      role: role as WorkRole,
      firstQuarterDate: readDate(firstQuarterDate) ?? firstQuarterDate,
      lastQuarterDate: readDate(lastQuarterDate) ?? lastQuarterDate,
      hours: Number(hours),
      reason,
      ...(partner && { partner }),
    })
  return (
    <details>
      <summary>{t.ask}</summary>
      <p>{t.askIntro}</p>
      <Form problem={problem} onSend={send}>
        <Select
          name="priorityId"
          label={t.priority}
          options={capacity.priorities.map(({ id, title, period }) => ({ value: id, label: `${title[language]} (${period})` }))}
          error={wrong('priorityId')}
        />
        <Select
          name="partner"
          label={t.whom}
          optional
          options={[
            { value: '', label: t.everyMunicipality },
            ...capacity.partners.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          error={wrong('partner')}
        />
        <Select name="role" label={t.role} options={workRoles.map(value => ({ value, label: t.roles[value] }))} error={wrong('role')} />
        <TextInput name="hours" label={t.hoursAQuarter} type="number" short error={wrong('hours')} />
        <DateInput name="firstQuarterDate" label={t.firstQuarter} hint={t.quarterHint} error={wrong('firstQuarterDate')} />
        <DateInput name="lastQuarterDate" label={t.lastQuarter} hint={t.quarterHint} error={wrong('lastQuarterDate')} />
        <TextInput name="reason" label={t.reason} error={wrong('reason')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
