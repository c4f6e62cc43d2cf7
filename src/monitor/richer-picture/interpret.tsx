// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Act, type On } from './act.tsx'
import { api } from './client.ts'
import { confirmedIn, NotPersonal, useDoubt } from './doubt.tsx'
import { texts } from './texts.ts'

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
