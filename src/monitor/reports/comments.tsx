// SPDX-License-Identifier: EUPL-1.2
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import type { contract } from '../report-comments/contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
type Comment = AnswerAt<typeof contract, '/v1/reports/{id}/report-comments'>['comments'][number]
const speakers = ['council', 'board', 'organisation'] as const

/** What was said about a frozen account, with the response of the college, and the forms to record both (C28 f). */
export function Comments({ id, frozen }: { id: string; frozen: boolean }) {
  const t = useTexts(texts)
  const session = useSession()
  const seen = api.useRead('/v1/reports/{id}/report-comments', { id })
  const comment = api.useAct('POST', '/v1/reports/{id}/report-comments')
  const own = session?.organisation.code ?? ''
  const editions = [
    ...(own.startsWith('GM') ? [{ value: `council-${own}`, label: t.recurring.council }] : []),
    { value: 'college', label: t.recurring.college },
    { value: 'residents', label: t.recurring.residents },
  ]
  return (
    <Section title={t.comments.title} intro={t.comments.intro}>
      <Loaded of={seen}>
        {({ comments }) => (
          <>
            {comments.length === 0 && <p className="nl-paragraph">{t.comments.none}</p>}
            <ul className="sv-links">
              {comments.map(one => (
                <li key={one.id} className="sv-card">
                  <One comment={one} />
                </li>
              ))}
            </ul>
            <ActForm
              title={t.comments.act}
              of={comment}
              given={{ id }}
              version={seen.version}
              refused={frozen ? undefined : t.comments.first}
              fields={[
                { name: 'edition', label: t.comments.edition, kind: 'choice', options: editions },
                {
                  name: 'onBehalf',
                  label: t.comments.onBehalf,
                  kind: 'choice',
                  options: speakers.map(value => ({ value, label: t.comments.speaker[value] })),
                },
                { name: 'text', label: t.comments.text, hint: t.comments.noPersons, kind: 'text', most: 4000 },
              ]}
            />
            <Why rule="report-comments.comments" given={{ report_id: id }} act={t.comments.act} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function One({ comment: { id, organisation, onBehalf, text, date: day, response } }: { comment: Comment }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const respond = api.useAct('POST', '/v1/report-comments/{id}/report-responses')
  return (
    <>
      <p>
        <strong>{t.comments.line(organisation, t.comments.speaker[onBehalf], date(language, day))}</strong>
      </p>
      <p className="nl-paragraph">{text}</p>
      {response ? (
        <>
          <p>
            <strong>{t.comments.response(date(language, response.date))}</strong>
            {response.decision && ` (${response.decision})`}
          </p>
          <p className="nl-paragraph">{response.text}</p>
        </>
      ) : (
        <ActForm
          title={t.comments.answer}
          of={respond}
          given={{ id }}
          refused={holds(session, 'bureau_coordinator') ? undefined : t.onlyBureau}
          fields={[
            { name: 'text', label: t.comments.answerText, hint: t.comments.noPersons, kind: 'text', most: 4000 },
            { name: 'decision', label: t.comments.decision, kind: 'line', optional: true },
          ]}
        />
      )}
    </>
  )
}
