// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { api, type Item, type Plan } from './client.ts'
import { linkKinds } from './rules.ts'
import { texts } from './texts.ts'

const day = (typed = ''): string => readDate(typed) ?? typed

interface Given {
  plan: Plan
  version: string | null
}

/** The form for an item of the own plan: a new one, or a new version of one that is there. */
export function WriteForm({ plan, item, version }: Given & { item?: Item }) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/line/{code}/local-items')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!holds(session, 'safety_adviser', 'mayor')) return null
  const last = item ?? plan.items[0]
  const send = ({ title = '', body = '', plan: name = '', planFromDate, planToDate }: Record<string, string>) =>
    void act(
      {
        code: plan.code,
        title,
        body,
        plan: name,
        planFromDate: day(planFromDate),
        planToDate: day(planToDate),
        ...(item && { itemId: item.id }),
      },
      { version },
    )
  return (
    <details>
      <summary>{item ? t.change : t.write}</summary>
      {item && <p>{t.changeIntro}</p>}
      <Form problem={problem} onSend={send}>
        <TextInput name="title" label={t.itemTitle} value={item?.title} error={wrong('title')} />
        <TextArea name="body" label={t.body} rows={4} most={4000} value={item?.body} error={wrong('body')} />
        <TextInput name="plan" label={t.planName} value={last?.plan} error={wrong('plan')} />
        <DateInput name="planFromDate" label={t.planFrom} value={last?.planFromDate} error={wrong('planFromDate')} />
        <DateInput name="planToDate" label={t.planTo} value={last?.planToDate} error={wrong('planToDate')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}

/** The form that says how an item of the own plan stands to a priority or a national agenda. */
export function LinkForm({ plan, item, version }: Given & { item: Item }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/line/{code}/local-links')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!holds(session, 'safety_adviser', 'mayor')) return null
  const targets = [
    ...plan.priorities.map(({ id, title, period }) => ({ value: `priorityId ${id}`, label: `${title[language]} (${period})` })),
    ...plan.agendas.map(({ id, title, version: number }) => ({
      value: `agendaId ${id}`,
      label: `${title[language]}, ${t.version(number)}`,
    })),
  ]
  const send = ({ target = '', kind, note }: Record<string, string>) => {
    const [name, id] = target.split(' ')
    void act(
      {
        code: plan.code,
        itemId: item.id,
        kind: kind as (typeof linkKinds)[number] | 'none',
        ...(name && id ? { [name]: id } : {}),
        ...(note && { note }),
      },
      { version },
    )
  }
  return (
    <details>
      <summary>{t.link}</summary>
      <Form problem={problem} onSend={send}>
        <Select name="target" label={t.target} options={targets} error={wrong('priorityId') ?? wrong('agendaId')} />
        <Select
          name="kind"
          label={t.kind}
          options={[...[...linkKinds].reverse().map(value => ({ value, label: t.cells[value] })), { value: 'none', label: t.none }]}
          error={wrong('kind')}
        />
        <TextArea name="note" label={t.note} rows={2} most={1000} optional error={wrong('note')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
