// SPDX-License-Identifier: EUPL-1.2
import type { PageView } from '../../core/contract/pages.ts'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf, type Wrong, wrongIn } from '../../shell/forms/error-summary.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { words } from '../obstacles/public.ts'
import { DraftLine } from './draft-line.tsx'
import { LookAlikes } from './look-alike-list.tsx'
import type { LookAlike } from './reading.ts'
import { texts } from './texts.ts'

const domains = ['care-and-safety', 'undermining', 'cyber', 'local', 'other'] as const
const own = 'melden'

interface Shown {
  view: PageView
  places: readonly { value: string; label: string }[]
  alike: readonly LookAlike[]
}

/** The page to report an obstacle on: what looks alike first when there is something, then the form with everything that was filled in. */
export function ReportForm({ view, places, alike }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const errors = wrongIn(view.errors, language).filter(({ field }) => field !== 'lookAlikes')
  return (
    <Page title={t.title} lead={alike.length === 0 ? t.lead : undefined} narrow>
      {alike.length > 0 && <LookAlikes alike={alike} view={view} ownForm={own} />}
      <PostForm action="/v1/obstacles" id={own} language={language} csrf={view.csrf} actKey={view.key} errors={errors}>
        <Fields values={view.values} errors={errors} places={places} />
        {alike.length > 0 && <input type="hidden" name="lookAlikes" value="seen" />}
        <Button>{alike.length > 0 ? t.different : t.send}</Button>
        <DraftLine view={view} />
      </PostForm>
    </Page>
  )
}

/** The same form for who has no connection: it holds nobody's name, keeps what is written on the device, and sends nothing. */
export function OfflineForm({ view }: { view: PageView }) {
  const t = useTexts(texts)
  return (
    <Page title={t.title} lead={t.offlineLead} narrow>
      <form className="sv-form" id={own} method="post" action={t.pageAddress} noValidate>
        <Fields values={{}} errors={[]} places={[]} />
        <Button>{t.sendLater}</Button>
        <DraftLine view={view} />
      </form>
    </Page>
  )
}

function Fields({ values, errors, places }: { values: PageView['values']; errors: readonly Wrong[]; places: Shown['places'] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <>
      <TextArea name="happens" label={t.happens} hint={t.happensHint} rows={4} value={values.happens} error={errorOf(errors, 'happens')} />
      <RadioGroup
        name="domain"
        label={t.domain}
        value={values.domain}
        error={errorOf(errors, 'domain')}
        options={domains.map(value => ({ value, label: w.domains[value] }))}
      />
      <TextArea name="helps" label={t.helps} optional rows={2} value={values.helps} error={errorOf(errors, 'helps')} />
      <details open={Boolean(values.municipality || values.towards || errorOf(errors, 'municipality'))}>
        <summary>{t.more}</summary>
        {places.length > 0 && (
          <Select
            name="municipality"
            label={t.municipality}
            optional
            value={values.municipality ?? ''}
            error={errorOf(errors, 'municipality')}
            options={[{ value: '', label: t.wholeRegion }, ...places]}
          />
        )}
        <Tick name="towards" value="anonymous" on={values.towards === 'anonymous'} label={t.anonymous} hint={t.anonymousHint} />
      </details>
      {(values.notPersonal || (errors.length > 0 && mayBeConfirmed([values.happens, values.helps]))) && (
        <Tick name="notPersonal" value="confirmed" on={values.notPersonal === 'confirmed'} label={t.notPersonal} hint={t.notPersonalHint} />
      )}
    </>
  )
}

function Tick({ name, value, on, label, hint }: { name: string; value: string; on: boolean; label: string; hint: string }) {
  return (
    <label className="sv-choice">
      <input type="checkbox" name={name} value={value} defaultChecked={on} />
      <span>{label}</span>
      <span className="sv-choice__hint">{hint}</span>
    </label>
  )
}
