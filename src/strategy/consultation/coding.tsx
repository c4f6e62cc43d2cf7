// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Section } from '../../shell/page/page.tsx'
import { api, type Round } from './client.ts'
import { texts } from './texts.ts'

/** The free texts of signed answers with their codes, so that the bureau makes them countable (C08 c). */
export function Coding({ round, version }: { round: Round; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={t.texts}>
      {round.answers.map(answer => (
        <details key={answer.draftId}>
          <summary>
            {answer.organisation.name} {answer.codes.length > 0 && <Badge>{answer.codes.length}</Badge>}
          </summary>
          <dl className="sv-facts">
            {round.questions
              .filter(({ key }) => answer.texts[key])
              .map(question => (
                <div key={question.key}>
                  <dt>{question[language]}</dt>
                  <dd>
                    {answer.texts[question.key]}{' '}
                    {answer.codes
                      .filter(one => one.question === question.key)
                      .map(({ code }) => (
                        <Badge key={code}>{code}</Badge>
                      ))}
                  </dd>
                </div>
              ))}
          </dl>
          <AddCode round={round} draftId={answer.draftId} version={version} />
        </details>
      ))}
    </Section>
  )
}

function AddCode({ round, draftId, version }: { round: Round; draftId: string; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/consultations/{id}/codes')
  const suffix = draftId.slice(0, 8)
  return (
    <Form
      problem={problem}
      onSend={values =>
        void act({ id: round.id, draftId, question: values[`question-${suffix}`] ?? '', code: values[`code-${suffix}`] ?? '' }, { version })
      }
    >
      <Select
        name={`question-${suffix}`}
        label={t.question}
        options={round.questions.map(question => ({ value: question.key, label: question[language] }))}
      />
      <TextInput name={`code-${suffix}`} label={t.code} short />
      <Button kind="secondary" busy={busy}>
        {t.addCode}
      </Button>
    </Form>
  )
}
