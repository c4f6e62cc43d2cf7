// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api, type Match } from './client.ts'
import { MatchList } from './match-list.tsx'
import { type Theme, themes, urgencies, wishes } from './rules.ts'
import { texts } from './texts.ts'

/** The form to ask for help; what helped before stands beside it as soon as it is asked for. */
export function AskForm({ theme }: { theme: Theme | undefined }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/support-requests')
  const [question, setQuestion] = useState('')
  const [matches, setMatches] = useState<readonly Match[] | null>(null)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const look = async () => setMatches((await api.read('/v1/support-requests/_search', { text: question })).answer.matches)
  const send = async (values: Record<string, string>) => {
    if (!(await act(values as never))) return
    setQuestion('')
    setMatches(null)
  }
  return (
    <details className="support-ask">
      <summary>{t.ask}</summary>
      <Form problem={problem} onSend={values => void send(values)}>
        <Select
          name="theme"
          label={t.theme}
          value={theme ?? ''}
          options={themes.map(value => ({ value, label: t.themes[value] }))}
          error={wrong('theme')}
        />
        <TextArea
          name="question"
          label={t.question}
          hint={t.noPersons}
          rows={3}
          most={1000}
          value={question}
          onValue={setQuestion}
          error={wrong('question')}
        />
        <Button kind="secondary" type="button" onPress={() => void (question.trim().length >= 3 && look())}>
          {t.look}
        </Button>
        {matches && (
          <section aria-label={t.matches}>
            <h3 className="nl-heading nl-heading--level-3">{t.matches}</h3>
            <MatchList matches={matches} />
          </section>
        )}
        <RadioGroup
          name="urgency"
          label={t.urgency}
          options={urgencies.map(value => ({ value, label: t.urgencies[value] }))}
          error={wrong('urgency')}
        />
        <RadioGroup name="wish" label={t.wish} options={wishes.map(value => ({ value, label: t.wishes[value] }))} error={wrong('wish')} />
        {problem?.status === 400 && mayBeConfirmed([question]) && (
          <label className="sv-choice">
            <input type="checkbox" name="notPersonal" value="confirmed" />
            <span>{t.notPersonal}</span>
          </label>
        )}
        <Button busy={busy}>{t.send}</Button>
      </Form>
    </details>
  )
}
