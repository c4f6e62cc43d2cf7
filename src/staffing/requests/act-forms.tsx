// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

const nouns = { endorse: 'endorsements', advise: 'advices', decide: 'request-decisions', withdraw: 'withdrawals' } as const
export type ActKey = keyof typeof nouns

/** The form of one act on a request; the server judges what is filled in. */
export function ActForm({ act: key, id, version, done }: { act: ActKey; id: string; version: string | null; done: () => void }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', `/v1/formation/requests/{id}/${nouns[key]}`)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async (values: Record<string, string>) => {
    const days = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, name.endsWith('Date') ? (readDate(value) ?? value) : value]),
    )
    if (await act({ id, ...days } as never, { version })) done()
  }
  return (
    <section className="sv-card" aria-label={t.acts[key]}>
      <h2 className="nl-heading nl-heading--level-2">{t.acts[key]}</h2>
      <Form problem={problem} onSend={values => void send(values)}>
        {key === 'advise' && (
          <>
            <RadioGroup
              name="advice"
              label={t.advice}
              error={wrong('advice')}
              options={(['positive', 'negative'] as const).map(value => ({ value, label: t.outcomes[value] }))}
            />
            <DateInput name="advisedDate" label={t.advisedDate} error={wrong('advisedDate')} />
          </>
        )}
        {key === 'decide' && (
          <>
            <RadioGroup
              name="outcome"
              label={t.outcome}
              error={wrong('outcome')}
              options={[
                { value: 'approved', label: t.approve },
                { value: 'refused', label: t.refuse },
              ]}
            />
            <TextInput name="decision" label={t.decisionText} error={wrong('decision')} />
            <DateInput name="decidedDate" label={t.decidedDate} error={wrong('decidedDate')} />
          </>
        )}
        <TextArea
          name={key === 'decide' || key === 'withdraw' ? 'reason' : 'note'}
          label={key === 'decide' || key === 'withdraw' ? t.reason : t.note}
          rows={3}
          most={2000}
          error={wrong('reason') ?? wrong('note')}
        />
        {problem?.status === 400 && (
          <label className="sv-choice">
            <input type="checkbox" name="notPersonal" value="confirmed" />
            <span>{t.notPersonal}</span>
          </label>
        )}
        <Button busy={busy}>{t.send}</Button>
      </Form>
    </section>
  )
}
