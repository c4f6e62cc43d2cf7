// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { Button } from '../../shell/forms/button.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Tabs } from '../../shell/page/tabs.tsx'
import { useFew } from '../../shell/states/few.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { AnswerForm, AskForm } from './ask-form.tsx'
import { api, type Listed } from './client.ts'
import { standings } from './rules.ts'
import './screen.css'
import { texts } from './texts.ts'

type Question = Listed['questions'][number]

/** What decisions ask of the own organisation, and every question that the execution put to a table, what is late first. */
export default function BoardQuestions() {
  const t = useTexts(texts)
  const [{ standing }, , addressWith] = useFilters({ standing: '' })
  const known = standings.find(each => each === standing)
  const seen = api.useReadAndKeep('/v1/board-questions', known ? { standing: known } : {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={seen}>
        {({ questions, asked, counts }) => (
          <>
            <Section title={t.asked} intro={t.askedLead}>
              <Asked asked={asked} />
            </Section>
            <Section title={t.list}>
              <AskForm asked={asked} />
              <Tabs
                label={t.which}
                choices={(['', ...standings] as const).map(each => ({
                  title: each ? `${t.standings[each]} (${counts[each]})` : t.standings[each],
                  address: addressWith({ standing: each }),
                  current: (known ?? '') === each,
                }))}
              />
              {questions.length === 0 && (
                <Empty title={t.empty}>
                  <p>{t.emptyHint}</p>
                </Empty>
              )}
              <Questions questions={questions} />
              <Why rule="board-questions.asksBoard" act={t.ask} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Questions({ questions }: Pick<Listed, 'questions'>) {
  const { shown, more } = useFew(questions, 10)
  return (
    <>
      <ol className="board-questions">
        {shown.map(question => (
          <One key={question.id} question={question} />
        ))}
      </ol>
      {more}
    </>
  )
}

function Asked({ asked }: { asked: Listed['asked'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (asked.length === 0) return <p className="nl-paragraph">{t.noneAsked}</p>
  return (
    <ul className="sv-links">
      {asked.map(({ id, title, asks, dueDate, body, reference, state }) => (
        <li key={`${id} ${asks}`}>
          <a href={addressOf('strategy/decisions/decision', language, { id })}>{asks}</a>
          <p className="sv-small">
            {[t.requestStates[state], dueDate && t.by(date(language, dueDate)), [body, reference].filter(Boolean).join(' '), title]
              .filter(Boolean)
              .join('. ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function One({
  question: { id, board, question, needed, decision, organisation, askedDate, escalatedDate, dueDate, late, answer, mayAnswer },
}: {
  question: Question
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const due = dueDate && (late ? t.late : t.due)(date(language, dueDate))
  return (
    <li className={late ? 'sv-card board-question board-question--late' : 'sv-card board-question'}>
      <p className="sv-small board-question__head">
        <span>{t.boards[board]}</span>
        {due && <strong>{due}</strong>}
      </p>
      <h3 className="nl-heading nl-heading--level-3">{question}</h3>
      <p>
        {t.stands}: {needed}
      </p>
      <p className="sv-small">{t.from(organisation, date(language, askedDate))}</p>
      {decision && (
        <p className="sv-small">
          {t.about}: {[decision.reference, decision.title].filter(Boolean).join(', ')}
        </p>
      )}
      {escalatedDate && <p className="sv-small">{t.wentUp(date(language, escalatedDate))}</p>}
      {answer && (
        <div className="board-question__answer">
          <p>{answer.text}</p>
          <p className="sv-small">{t.answered(answer.organisation, date(language, answer.date))}</p>
        </div>
      )}
      {!answer &&
        (mayAnswer.allowed ? (
          <AnswerForm id={id} />
        ) : (
          <Button kind="secondary" type="button" refused={t.unmet(mayAnswer[language] ?? '')}>
            {t.answer}
          </Button>
        ))}
      {!answer && <Why rule="board-questions.answersForBoard" given={{ question_id: id }} act={t.answer} />}
    </li>
  )
}
