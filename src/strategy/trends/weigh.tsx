// SPDX-License-Identifier: EUPL-1.2
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Trend } from './client.ts'
import { steps } from './rules.ts'
import { texts } from './texts.ts'

/** The codes of the boxes that are ticked under a name like 'theme:'. */
const ticked = (values: Record<string, string>, prefix: string): string[] =>
  Object.keys(values).flatMap(name => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))

/** The form to weigh a trend for a year; it starts from the last weighing, because most scores hardly move. */
export function Weigh({ trend, version }: { trend: Trend; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/trends/{id}/weighings')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const [last] = trend.weighings
  if (!session) return null
  const why = (
    <Why rule="trends.weighsTrend" given={{ author_id: session.person.id, organisation_id: session.organisation.id }} act={t.weigh} />
  )
  if (!holds(session, 'bureau_coordinator')) return why
  const send = (values: Record<string, string>) =>
    void act(
      {
        id: trend.id,
        year: Number(values.year),
        likelihood: Number(values.likelihood),
        impact: Number(values.impact),
        reason: values.reason ?? '',
        sources: (values.sources ?? '').split('\n').flatMap(line => line.trim() || []),
        themes: ticked(values, 'theme:'),
        districts: ticked(values, 'district:'),
      },
      { version },
    )
  const scores = (word: (score: number) => string) => steps.map(step => ({ value: String(step), label: `${step} ${word(step)}` }))
  return (
    <details>
      <summary>{t.weigh}</summary>
      <p>{t.weighIntro}</p>
      <Form problem={problem} onSend={send}>
        <TextInput name="year" label={t.forYear} type="number" short value={String((last?.year ?? 2018) + 1)} error={wrong('year')} />
        <Select
          name="likelihood"
          label={t.likelihood}
          value={last ? String(last.likelihood) : undefined}
          options={scores(t.likelihoodWord)}
          error={wrong('likelihood')}
        />
        <Select
          name="impact"
          label={t.impact}
          value={last ? String(last.impact) : undefined}
          options={scores(t.impactWord)}
          error={wrong('impact')}
        />
        <TextArea name="reason" label={t.why} rows={4} most={2000} error={wrong('reason')} />
        <TextArea
          name="sources"
          label={t.sources}
          hint={t.sourcesHint}
          rows={3}
          value={last?.sources.join('\n')}
          error={wrong('sources') ?? wrong('sources/0')}
        />
        <Ticks
          legend={t.themes}
          hint={t.themesHint}
          prefix="theme:"
          options={trend.themes}
          on={last?.themes ?? []}
          error={wrong('themes')}
          language={language}
        />
        <Ticks
          legend={t.districts}
          hint={t.districtsHint}
          prefix="district:"
          options={trend.districts}
          on={last?.districts ?? []}
          error={wrong('districts')}
          language={language}
        />
        <Button busy={busy}>{t.save}</Button>
      </Form>
      {why}
    </details>
  )
}

interface Named {
  code: string
  name: { nl: string; en: string }
}

function Ticks(shown: {
  legend: string
  hint: string
  prefix: string
  options: readonly Named[]
  on: readonly Named[]
  error: string | undefined
  language: 'nl' | 'en'
}) {
  const { legend, hint, prefix, options, on, error, language } = shown
  return (
    <fieldset className="sv-field">
      <legend>{legend}</legend>
      <p className="sv-field__hint">{hint}</p>
      {error && <p className="sv-field__error">{error}</p>}
      <div className="trend-choices">
        {options.map(({ code, name }) => (
          <label className="sv-choice" key={code}>
            <input type="checkbox" name={`${prefix}${code}`} value="yes" defaultChecked={on.some(one => one.code === code)} />
            <span>{name[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
