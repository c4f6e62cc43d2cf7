// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { client } from '../../shell/browser/client.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { amount, type Picture } from './amount.ts'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()
interface On {
  picture: Picture
  version: string | null
}

/** An act of this page: the button without effect with the sentence that fails, or the form under it; not on paper. */
function Act({
  title,
  rule,
  refused,
  indicatorId,
  children,
}: {
  title: string
  rule: string
  refused: string | undefined
  indicatorId: string
  children: ReactNode
}) {
  return (
    <div className="picture-act">
      {refused ? (
        <Button kind="secondary" type="button" refused={refused}>
          {title}
        </Button>
      ) : (
        <details>
          <summary>{title}</summary>
          {children}
        </details>
      )}
      <Why rule={`richer-picture.${rule}`} act={title} given={{ indicator_id: indicatorId }} />
    </div>
  )
}

/** Keeps what was typed last, to offer the box "this is no personal data" when only doubtful finds stand in the way. */
function useDoubt(problem: { status: number } | null) {
  const [typed, type] = useState<readonly string[]>([])
  return { type, doubtful: problem?.status === 400 && mayBeConfirmed(typed) }
}

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

function WhichStories({ stories, error }: { stories: Picture['stories']; error: string | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <fieldset className="sv-field" aria-invalid={error ? true : undefined}>
      <legend>{t.whichStories}</legend>
      {error && <p className="sv-field__error">{error}</p>}
      {stories.map(({ id, body, area, toldOnMonth }) => (
        <label className="sv-choice" key={id}>
          <input type="checkbox" name={`story-${id}`} value={id} />
          <span>
            {(body ?? '').length > 90 ? `${(body ?? '').slice(0, 88)}…` : body}{' '}
            <span className="sv-small">
              {area[language]}, {date(language, toldOnMonth, 'short')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const storiesIn = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) => (name.startsWith('story-') ? [value] : []))
const confirmedIn = (values: Record<string, string>) => (values.notPersonal ? { notPersonal: 'confirmed' as const } : {})

/** Signs what an indicator means. */
export function Interpret({ picture, version }: On) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/richer-pictures/{code}/interpretations')
  const { type, doubtful } = useDoubt(problem)
  const works = session?.roles.some(({ role }) => role !== 'functional_manager')
  return (
    <Act title={t.interpret} rule="interprets" refused={works ? undefined : t.onlyContent} indicatorId={picture.id}>
      <p>{t.interpretHint}</p>
      <Form
        problem={problem}
        onSend={values => {
          type([values.body ?? ''])
          void act({ code: picture.code, body: values.body ?? '', ...confirmedIn(values) }, { version })
        }}
      >
        <TextArea name="body" label={t.interpretation} rows={4} most={4000} error={errorOf(problem?.errors, 'body')} />
        <NotPersonal shown={doubtful} />
        <Button busy={busy}>{t.sign}</Button>
      </Form>
    </Act>
  )
}

/** States that figures and stories contradict, with the stories it is about. */
export function StateContradiction({ picture, version }: On) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/richer-pictures/{code}/contradictions')
  const { type, doubtful } = useDoubt(problem)
  const works = session?.roles.some(({ role }) => role !== 'functional_manager')
  const refused = works ? (picture.stories.length === 0 ? t.needsStory : undefined) : t.onlyContent
  const wrong = (name: string) => errorOf(problem?.errors, name)
  return (
    <Act title={t.state} rule="statesContradiction" refused={refused} indicatorId={picture.id}>
      <Form
        problem={problem}
        onSend={values => {
          const { figuresSay = '', storiesSay = '', meaning = '' } = values
          type([figuresSay, storiesSay, meaning])
          void act(
            { code: picture.code, figuresSay, storiesSay, meaning, storyIds: storiesIn(values), ...confirmedIn(values) },
            { version },
          )
        }}
      >
        <TextArea name="figuresSay" label={t.figuresSay} rows={2} most={1000} error={wrong('figuresSay')} />
        <TextArea name="storiesSay" label={t.storiesSay} rows={2} most={1000} error={wrong('storiesSay')} />
        <TextArea name="meaning" label={t.meaning} rows={3} most={2000} error={wrong('meaning')} />
        <WhichStories stories={picture.stories} error={wrong('storyIds')} />
        <NotPersonal shown={doubtful} />
        <Button busy={busy}>{t.sign}</Button>
      </Form>
    </Act>
  )
}

/** Puts a choice to a body, citing a figure and stories. */
export function Choose({ picture, version }: On) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/richer-pictures/{code}/choices')
  const { type, doubtful } = useDoubt(problem)
  const figures = picture.points.filter(({ value, level }) => value !== null || level !== null).reverse()
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const may = holds(session, 'bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary')
  const missing = figures.length === 0 ? t.needsFigure : picture.stories.length === 0 ? t.needsBoth : undefined
  return (
    <Act title={t.choose} rule="choosesHere" refused={may ? missing : t.onlyBoard} indicatorId={picture.id}>
      <p>{t.chooseHint}</p>
      <Form
        problem={problem}
        onSend={values => {
          const { bodyCode = '', title = '', text = '', reason = '', figure = '' } = values
          const [areaCode = '', figureDate = ''] = figure.split(' ')
          type([title, text, reason])
          void act(
            {
              code: picture.code,
              bodyCode,
              title,
              text,
              reason,
              areaCode,
              figureDate,
              storyIds: storiesIn(values),
              ...confirmedIn(values),
            },
            { version },
          )
        }}
      >
        <Select
          name="figure"
          label={t.whichFigure}
          options={figures.map(one => ({
            value: `${one.area.code} ${one.asOfDate}`,
            label: `${one.year}, ${one.area.name[language]}: ${amount(picture.unit, one, language)}`,
          }))}
          error={wrong('figureDate')}
        />
        <WhichStories stories={picture.stories} error={wrong('storyIds')} />
        <TextArea name="reason" label={t.reason} rows={3} most={2000} error={wrong('reason')} />
        <TextInput name="title" label={t.choiceTitle} error={wrong('title')} />
        <TextArea name="text" label={t.choiceText} rows={4} most={8000} error={wrong('text')} />
        <Select
          name="bodyCode"
          label={t.body}
          options={picture.bodies.map(({ code, name }) => ({ value: code, label: name[language] }))}
          error={wrong('bodyCode')}
        />
        <NotPersonal shown={doubtful} />
        <Button busy={busy}>{t.propose}</Button>
      </Form>
    </Act>
  )
}
