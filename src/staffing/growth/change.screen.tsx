// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Change } from './client.ts'
import { Earmarks } from './earmarks.tsx'
import { themes } from './rules.ts'
import { texts } from './texts.ts'

/** One announced change: what it rests on, how far it is posted, and the form that posts the rest or a part of it. */
export default function ChangeScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { code } = useAddress<'code'>()
  const seen = api.useRead('/v1/formation/expected-changes/{code}', { code })
  return (
    <Loaded of={seen}>
      {change => (
        <Page title={change.says[language]} steps={[{ title: t.title, address: addressOf('staffing/growth/growth', language) }]}>
          <Facts change={change} />
          <Section title={t.earmarks}>
            <Earmarks earmarks={change.earmarks} />
          </Section>
          <Section title={t.post}>
            {change.open <= 0 ? (
              <p className="nl-paragraph">{t.nothingOpen}</p>
            ) : change.mayPost ? (
              <Post change={change} version={seen.version} />
            ) : (
              <p className="nl-paragraph">{t.onlyPlanner}</p>
            )}
            <Why rule="growth.postsExpected" act={t.post} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Facts({ change }: { change: Change }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const fte = (value: number) => `${number(language, value, 1)} ${t.fteOf}`
  const facts: [string, string | null][] = [
    [t.expected, fte(change.expected)],
    [t.posted, fte(change.posted)],
    [t.open, fte(change.open)],
    [t.from, change.from?.[language] ?? t.notNamed],
    [t.to, change.to?.[language] ?? t.notNamed],
    [t.since, change.expectedDate ? date(language, change.expectedDate) : t.notNamed],
    [t.category, `${t.categories[change.category]}. ${t.workplace[change.workplace]}.`],
    [t.theme, change.theme && t.themes[change.theme]],
    [t.restsOn, change.decision],
    [t.source, [change.source, change.passage].filter(Boolean).join(', ') || null],
    [t.unconfirmed, change.unconfirmedBecause],
  ]
  return (
    <dl className="sv-facts">
      {facts.map(([term, detail]) =>
        detail === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Post({ change, version }: { change: Change; version: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/formation/expected-changes/{code}/expected-postings')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const units = change.units.map(({ code, ...name }) => ({ value: code, label: name[language] }))
  const send = ({ fte = '', startDate = '', theme, fromUnit, toUnit, decision = '' }: Record<string, string>) =>
    void act(
      {
        code: change.code,
        fte: Number(fte.trim().replace(',', '.')),
        startDate: readDate(startDate) ?? startDate,
        decision,
        ...(fromUnit && { fromUnit }),
        ...(toUnit && { toUnit }),
        ...(theme && { theme: theme as (typeof themes)[number] }),
      },
      { version },
    )
  return (
    <Form problem={problem} onSend={send}>
      <TextInput name="fte" label={t.fte} hint={t.fteLeft(number(language, change.open, 1))} short error={wrong('fte')} />
      <Select name="fromUnit" label={t.fromUnit} value={change.from?.code ?? ''} options={units} error={wrong('fromUnit')} />
      <Select name="toUnit" label={t.toUnit} value={change.to?.code ?? ''} options={units} error={wrong('toUnit')} />
      <Select
        name="theme"
        label={t.forTheme}
        value={change.theme ?? ''}
        optional
        options={[{ value: '', label: t.none }, ...themes.map(value => ({ value, label: t.themes[value] }))]}
        error={wrong('theme')}
      />
      <DateInput name="startDate" label={t.day} value={change.expectedDate ?? ''} error={wrong('startDate')} />
      <TextInput name="decision" label={t.whichDecision} value={change.decision} error={wrong('decision')} />
      <Button busy={busy}>{t.send}</Button>
    </Form>
  )
}
