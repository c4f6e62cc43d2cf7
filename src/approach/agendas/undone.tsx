// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { words } from './action.texts.ts'
import { placeOf, useChoices } from './choices.ts'
import { api } from './client.ts'
import { texts } from './texts.ts'

/** What bodies chose not to do, with the reason; whoever speaks for a body adds to it (C17 b). */
export function Undone() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/not-doing', {})
  return (
    <Section title={t.undone} intro={t.undoneIntro}>
      <Loaded of={seen}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.noUndone} />
          ) : (
            <ul className="action-undone">
              {items.map(item => (
                <li key={item.id} className="action-card">
                  <h3 className="nl-heading nl-heading--level-3">{item.what}</h3>
                  <p>{item.reason}</p>
                  <p className="sv-small">
                    {item.body?.name ?? t.districtCollege(item.area.name[language])}
                    {item.priority && ` · ${item.priority.title[language]}`} · {t.decided(item.decision, date(language, item.decidedDate))}
                  </p>
                  {item.endedDate && <p className="sv-small">{t.takenUp(date(language, item.endedDate), item.endedBecause ?? '')}</p>}
                  {item.mine && !item.endedDate && <TakeUp id={item.id} />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Leave />
    </Section>
  )
}

function TakeUp({ id }: { id: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { act, busy, problem } = api.useAct('POST', '/v1/not-doing-ends')
  return (
    <details>
      <summary>{t.takeUp}</summary>
      <Form problem={problem} onSend={({ reason = '' }) => void act({ notDoingId: id, reason })}>
        <TextArea name="reason" label={w.form.why} rows={2} most={2000} error={errorOf(problem?.errors, 'reason')} />
        <Button busy={busy}>{w.form.send}</Button>
      </Form>
    </details>
  )
}

function Leave() {
  const t = useTexts(texts)
  const { form: f } = useTexts(words)
  const language = useLanguage()
  const choices = useChoices()
  const [open, show] = useState(false)
  const { act, busy, problem } = api.useAct('POST', '/v1/not-doing')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const bodies = choices.data?.bodies ?? []
  if (bodies.length === 0) return null
  const send = async ({ body = '', priorityId, what = '', reason = '', decision = '', decidedDate = '' }: Record<string, string>) => {
    const input = {
      ...placeOf(bodies, body),
      ...(priorityId && { priorityId }),
      what,
      reason,
      decision,
      decidedDate: readDate(decidedDate) ?? decidedDate,
    }
    if (await act(input)) show(false)
  }
  return (
    <>
      <Button kind="secondary" type="button" onPress={() => show(!open)}>
        {t.leave}
      </Button>
      {open && (
        <Form problem={problem} onSend={values => void send(values)}>
          <TextInput name="what" label={f.what} error={wrong('what')} />
          <TextArea name="reason" label={f.why} hint={f.noPersons} rows={3} most={2000} error={wrong('reason')} />
          <Select
            name="body"
            label={f.body}
            options={bodies.map(({ name }, index) => ({ value: String(index), label: name }))}
            error={wrong('bodyId') ?? wrong('level')}
          />
          <Select
            name="priorityId"
            label={f.priority}
            optional
            options={[
              { value: '', label: f.none },
              ...(choices.data?.priorities ?? []).map(({ id, title }) => ({ value: id, label: title[language] })),
            ]}
            error={wrong('priorityId')}
          />
          <TextInput name="decision" label={f.decision} hint={f.decisionHint} error={wrong('decision')} />
          <DateInput name="decidedDate" label={f.decidedDate} error={wrong('decidedDate')} />
          <Button busy={busy}>{f.send}</Button>
        </Form>
      )}
    </>
  )
}
