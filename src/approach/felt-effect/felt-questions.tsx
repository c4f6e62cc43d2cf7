// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { Button } from '../../shell/forms/button.tsx'
import { ErrorSummary, wrongIn } from '../../shell/forms/error-summary.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { type State, words } from '../obstacles/public.ts'
import { felts } from './rules.ts'
import { texts } from './texts.ts'

interface Question {
  id: string
  happens: string
  state: State
  reason: string
  endedDate: string
  untilDate: string
}

/** The open questions of one person, each with three buttons. */
export function FeltQuestions({ questions, view }: { questions: readonly Question[]; view: PageView }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Page title={t.asked} lead={t.askedLead} narrow>
      <ErrorSummary errors={wrongIn(view.errors, language)} />
      {questions.map((question, index) => (
        <One key={question.id} question={question} csrf={view.csrf} actKey={`${view.key}-${index + 1}`} />
      ))}
      {questions.length === 0 && <p className="nl-paragraph">{t.none}</p>}
      <p className="nl-paragraph">
        <a className="nl-link" href={t.listAddress}>
          {t.list}
        </a>
      </p>
    </Page>
  )
}

function One({ question, csrf, actKey }: { question: Question; csrf: string; actKey: string }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const language = useLanguage()
  return (
    <article className="sv-card">
      <p>{question.happens}</p>
      <p className="sv-small">{t.question(w.states[question.state], date(language, question.endedDate))}</p>
      <p>{question.reason}</p>
      <PostForm action={`/v1/felt-questions/${question.id}/felt-answers`} language={language} csrf={csrf} actKey={actKey} errors={[]}>
        <p className="sv-actions">
          {felts.map(felt => (
            <Button key={felt} kind="secondary" name="felt" value={felt}>
              {t[felt]}
            </Button>
          ))}
        </p>
      </PostForm>
      <p className="sv-small">{t.until(date(language, question.untilDate))}</p>
    </article>
  )
}
