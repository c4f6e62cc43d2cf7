// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { dateOf } from '../../core/time/calendar.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf, wrongIn } from '../../shell/forms/error-summary.tsx'
import { Explained, useFieldId } from '../../shell/forms/field.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { date } from '../../shell/languages/dates.ts'
import { Page } from '../../shell/page/page.tsx'
import { texts } from './page.texts.ts'
import type { Choice } from './reading.ts'
import { monthsUpTo, storyKinds, tellerRoles } from './rules.ts'

interface Shown {
  view: PageView
  /** The code that the teller will get; it goes with the form, so that sending it twice tells once. */
  receipt: string
  themes: readonly Choice[]
  places: readonly Choice[]
}

/** The form with which anybody tells a story; it works without script and keeps what was filled in when something is wrong. */
export function TellForm({ view, receipt, themes, places }: Shown) {
  const { language, values } = view
  const t = texts[language]
  const errors = wrongIn(view.errors, language)
  const months = monthsUpTo(dateOf(view.read.now), 24)
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <p className="nl-paragraph">{t.noReport}</p>
      <PostForm action="/v1/stories" language={language} csrf={view.csrf} actKey={view.key} errors={errors}>
        <input type="hidden" name="receipt" value={receipt} />
        <RadioGroup
          name="kind"
          label={t.kind}
          value={values.kind}
          error={errorOf(errors, 'kind')}
          options={storyKinds.map(value => ({ value, label: t.kinds[value] }))}
        />
        <Select
          name="theme"
          label={t.theme}
          value={values.theme}
          error={errorOf(errors, 'theme')}
          options={themes.map(theme => ({ value: theme.code, label: theme[language] }))}
        />
        <TextArea name="body" label={t.body} hint={t.bodyHint} rows={8} value={values.body} error={errorOf(errors, 'body')} />
        <Select
          name="area"
          label={t.area}
          hint={t.areaHint}
          value={values.area}
          error={errorOf(errors, 'area')}
          options={places.map(place => ({ value: place.code, label: place[language] }))}
        />
        <Select
          name="monthDate"
          label={t.month}
          value={values.monthDate}
          error={errorOf(errors, 'monthDate')}
          options={months.map(month => ({ value: month, label: date(language, month, 'month') }))}
        />
        <RadioGroup
          name="role"
          label={t.role}
          value={values.role}
          error={errorOf(errors, 'role')}
          options={tellerRoles.map(value => ({ value, label: t.roles[value] }))}
        />
        <fieldset className={errorOf(errors, 'mayUse') ? 'sv-field sv-field--wrong' : 'sv-field'}>
          <legend>{t.consent}</legend>
          <Explained name="mayUse" error={errorOf(errors, 'mayUse')} />
          <div className="sv-choices">
            <Tick name="mayUse" on={values.mayUse === 'yes'} label={t.mayUse} hint={t.mayUseHint} />
            <Tick name="mayQuote" on={values.mayQuote === 'yes'} label={t.mayQuote} hint={t.mayQuoteHint} />
          </div>
        </fieldset>
        <p className="nl-paragraph">{t.after}</p>
        <Button>{t.send}</Button>
      </PostForm>
      <p>
        <a className="nl-link" href={t.mineAddress}>
          {t.haveCode}
        </a>
      </p>
    </Page>
  )
}

function Tick({ name, on, label, hint }: { name: string; on: boolean; label: string; hint: string }) {
  const id = useFieldId()(name)
  return (
    <label className="sv-choice">
      <input type="checkbox" id={id} name={name} value="yes" defaultChecked={on} />
      <span>{label}</span>
      <span className="sv-choice__hint">{hint}</span>
    </label>
  )
}
