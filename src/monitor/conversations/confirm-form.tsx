// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf, wrongIn } from '../../shell/forms/error-summary.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { date } from '../../shell/languages/dates.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { texts } from './page.texts.ts'
import type { OpenedNotes } from './reading.ts'

/** Asks for the code of a conversation. */
export function AskCode({ view, typed }: { view: PageView; typed: string }) {
  const t = texts[view.language]
  return (
    <Page title={t.confirm} lead={t.lead} narrow>
      <form className="sv-form" method="get" action={t.address}>
        <TextInput
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={typed}
          autoComplete="off"
          error={typed === '' ? undefined : t.noSuch}
        />
        <Button>{t.show}</Button>
      </form>
    </Page>
  )
}

/** The notes of a conversation, and the form with which a participant says whether they are right. */
export function ConfirmForm({ view, code, opened }: { view: PageView; code: string; opened: OpenedNotes }) {
  const { language, values } = view
  const t = texts[language]
  const errors = wrongIn(view.errors, language)
  return (
    <Page title={t.confirm} lead={t.about(opened.theme, opened.municipality, date(language, opened.heldDate))} narrow>
      <Section title={t.notes}>
        {opened.notes.split(/\n{2,}/).map(part => (
          <p className="nl-paragraph" key={part}>
            {part}
          </p>
        ))}
      </Section>
      <PostForm action="/v1/conversation-confirmations" language={language} csrf={view.csrf} actKey={view.key} errors={errors}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="form" value={values.form ?? view.key} />
        <RadioGroup
          name="agrees"
          label={t.agrees}
          value={values.agrees}
          error={errorOf(errors, 'agrees')}
          options={(['yes', 'no'] as const).map(value => ({ value, label: t[value] }))}
        />
        <TextArea
          name="remark"
          label={t.remark}
          hint={t.remarkHint}
          optional
          rows={3}
          value={values.remark}
          error={errorOf(errors, 'remark')}
        />
        <Button>{t.send}</Button>
      </PostForm>
    </Page>
  )
}
