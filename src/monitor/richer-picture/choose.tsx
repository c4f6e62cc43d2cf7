// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { chosenIn } from '../../shell/forms/check-group.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Act, type On } from './act.tsx'
import { amount } from './amount.ts'
import { api } from './client.ts'
import { confirmedIn, NotPersonal, useDoubt } from './doubt.tsx'
import { texts } from './texts.ts'
import { WhichStories } from './which-stories.tsx'

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
              storyIds: chosenIn(values, 'storyIds'),
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
