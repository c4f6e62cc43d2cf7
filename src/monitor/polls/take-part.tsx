// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Poll } from './client.ts'
import { texts } from './texts.ts'

const scores = ['1', '2', '3', '4', '5', '0'] as const

/** A random text that goes with the answers, so that the fingerprint kept of the request cannot be tried out. */
const blinding = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** The form of a poll: one answer per statement. */
export function TakePart({ poll, version }: { poll: Poll; version: string | null }) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/polls/{id}/participations')
  const send = (values: Record<string, string>) => {
    const given = poll.statements.flatMap((_, index) => values[`statement-${index}`] ?? [])
    void act({ id: poll.id, scores: given.map(Number), blinding: blinding() }, { version })
  }
  return (
    <Section title={t.answer} intro={t.anonymous}>
      <Form problem={problem} onSend={send}>
        {poll.statements.map((statement, index) => (
          <RadioGroup
            key={statement}
            name={`statement-${index}`}
            label={statement}
            options={scores.map(value => ({ value, label: t.score[value] }))}
            error={index === 0 ? errorOf(problem?.errors, 'scores') : undefined}
          />
        ))}
        <Button busy={busy}>{t.send}</Button>
      </Form>
      <Why rule="polls.answersPoll" {...(session && { given: { poll_id: poll.id, person_id: session.person.id } })} />
    </Section>
  )
}
