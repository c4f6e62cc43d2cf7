// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { useSession } from '../../shell/browser/session.ts'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

interface Worded {
  id: string
  title: { nl: string; en: string }
  body: { nl: string; en: string }
}

/** Why this reader may change the text, or not. */
function WhyReword() {
  const session = useSession()
  return <Why rule="course.rewordsItem" {...(session && { given: { author_id: session.person.id } })} />
}

/** For whoever may not change the text: the button without effect, with the sentence that fails. */
export function RewordRefused() {
  const t = useTexts(texts)
  return (
    <div>
      <Button kind="secondary" type="button" refused={t.onlyBureau}>
        {t.reword}
      </Button>
      <WhyReword />
    </div>
  )
}

/** The form for a new version of a text; it starts from the version in view and says which one that is. */
export function Reword({ item, version }: { item: Worded; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/strategy/items/{id}/wordings')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = (values: Record<string, string>) => {
    const { titleNl = '', titleEn = '', bodyNl = '', bodyEn = '', decision = '', validFromDate = '' } = values
    void act(
      { id: item.id, titleNl, titleEn, bodyNl, bodyEn, decision, validFromDate: readDate(validFromDate) ?? validFromDate },
      { version },
    )
  }
  return (
    <details>
      <summary>{t.reword}</summary>
      <p>{t.rewordIntro}</p>
      <Form problem={problem} onSend={send}>
        <TextInput name="titleNl" label={t.titleNl} value={item.title.nl} error={wrong('titleNl')} />
        <TextArea name="bodyNl" label={t.bodyNl} value={item.body.nl} most={4000} error={wrong('bodyNl')} />
        <TextInput name="titleEn" label={t.titleEn} value={item.title.en} error={wrong('titleEn')} />
        <TextArea name="bodyEn" label={t.bodyEn} value={item.body.en} most={4000} error={wrong('bodyEn')} />
        <TextInput name="decision" label={t.decision} hint={t.decisionHint} error={wrong('decision')} />
        <DateInput name="validFromDate" label={t.validFrom} hint={t.validFromHint} error={wrong('validFromDate')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
      <WhyReword />
    </details>
  )
}
