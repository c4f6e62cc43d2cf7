// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { api, type Listed } from './client.ts'
import { boards } from './rules.ts'
import { texts } from './texts.ts'

/** The way out for what only looks like a person; shown when the server found something doubtful. */
function NotPersonal({ shown }: { shown: boolean }) {
  const t = useTexts(texts)
  if (!shown) return null
  return (
    <label className="sv-choice">
      <input type="checkbox" name="notPersonal" value="confirmed" />
      <span>{t.notPersonal}</span>
    </label>
  )
}

/** The form to put a question upward; it may name one of the decisions that ask something of the own organisation. */
export function AskForm({ asked }: { asked: Listed['asked'] }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/board-questions')
  const [sent, setSent] = useState<Record<string, string>>({})
  const [round, setRound] = useState(0)
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = async (values: Record<string, string>) => {
    setSent(values)
    if (await act(values as never)) setRound(round + 1)
  }
  return (
    <details className="board-questions__ask" key={round}>
      <summary>{t.ask}</summary>
      <Form problem={problem} onSend={values => void send(values)}>
        <RadioGroup
          name="board"
          label={t.board}
          options={boards.map(value => ({ value, label: t.boards[value], hint: t.terms[value] }))}
          error={wrong('board')}
        />
        <TextArea name="question" label={t.question} hint={t.noPersons} rows={3} most={1000} error={wrong('question')} />
        <TextArea name="needed" label={t.needed} rows={2} most={1000} error={wrong('needed')} />
        {asked.length > 0 && (
          <Select
            name="decisionId"
            label={t.decision}
            optional
            value=""
            options={[
              { value: '', label: t.noDecision },
              ...[...new Map(asked.map(({ id, title }) => [id, title]))].map(([value, label]) => ({ value, label })),
            ]}
            error={wrong('decisionId')}
          />
        )}
        <NotPersonal shown={problem?.status === 400 && mayBeConfirmed(Object.values(sent))} />
        <Button busy={busy}>{t.send}</Button>
      </Form>
    </details>
  )
}

/** The answer of the table; it reads the question once more, so that nobody answers beside what it has become. */
export function AnswerForm({ id }: { id: string }) {
  const t = useTexts(texts)
  const record = api.useRead('/v1/board-questions/{id}', { id })
  const { act, busy, problem } = api.useAct('POST', '/v1/board-questions/{id}/board-answers')
  const [sent, setSent] = useState<Record<string, string>>({})
  const send = ({ answer = '', ...values }: Record<string, string>) => {
    setSent({ answer })
    void act({ id, answer, ...values }, { version: record.version })
  }
  return (
    <details>
      <summary>{t.answer}</summary>
      <Form problem={problem} onSend={send}>
        <TextArea name="answer" label={t.answerLabel} hint={t.noPersons} rows={4} most={2000} error={errorOf(problem?.errors, 'answer')} />
        <NotPersonal shown={problem?.status === 400 && mayBeConfirmed(Object.values(sent))} />
        <Button busy={busy}>{t.record}</Button>
      </Form>
    </details>
  )
}
