// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { chosenIn } from '../../shell/forms/check-group.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Act, type On } from './act.tsx'
import { api } from './client.ts'
import { confirmedIn, NotPersonal, useDoubt } from './doubt.tsx'
import { texts } from './texts.ts'
import { WhichStories } from './which-stories.tsx'

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
            { code: picture.code, figuresSay, storiesSay, meaning, storyIds: chosenIn(values, 'storyIds'), ...confirmedIn(values) },
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
