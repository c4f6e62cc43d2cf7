// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Coded } from './client.ts'
import { cores, directions } from './rules.ts'
import { texts } from './texts.ts'
import './screen.css'

/** One story to code: its words, the own coding, and afterwards that of the other. */
export default function CodeScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/story-codings/{id}', { id })
  return (
    <Loaded of={seen}>
      {story => (
        <Page
          title={story.theme[language]}
          lead={`${t.about(story.area[language], date(language, story.toldMonthDate, 'month'))}.`}
          steps={[{ title: t.title, address: addressOf('monitor/story-coding/coding', language) }]}
        >
          <blockquote className="coding-words">{story.body ?? t.withdrawn}</blockquote>
          <p className="sv-small">
            {t.mask}{' '}
            <a className="nl-link" href={addressOf('monitor/stories/story', language, { id })}>
              {t.story}
            </a>
          </p>
          {story.given.length > 0 && <Given of={story} />}
          {!story.mine && story.body !== null && <Code story={story} version={seen.version} />}
          <Why rule="story-coding.codesStory" given={{ story_id: id }} />
        </Page>
      )}
    </Loaded>
  )
}

function Given({ of: { given, mine, codings } }: { of: Coded }) {
  const t = useTexts(texts)
  return (
    <Section title={t.done}>
      <ul className="sv-links">
        {given.map(one => (
          <li key={one.by}>
            {t.cores[one.core]}. {t.directions[one.direction]}.
            <p className="sv-small">
              {t.by} {one.mine ? t.you(one.by) : one.by}
            </p>
          </li>
        ))}
      </ul>
      {mine && codings < 2 && <p className="nl-paragraph">{t.waits}</p>}
    </Section>
  )
}

function Code({ story: { id, codings }, version }: { story: Coded; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/story-codings/{id}/codings')
  const may = holds(useSession(), 'bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'case_director', 'undermining_analyst')
  const refused = may ? (codings >= 2 ? t.full : undefined) : t.onlyCoders
  return (
    <Section title={t.yours} intro={t.apart}>
      <Form problem={problem} onSend={values => void act({ id, ...values } as never, { version })}>
        <RadioGroup
          name="core"
          label={t.variables.core}
          options={cores.map(value => ({ value, label: t.cores[value] }))}
          error={errorOf(problem?.errors, 'core')}
        />
        <RadioGroup
          name="direction"
          label={t.variables.direction}
          options={directions.map(value => ({ value, label: t.directions[value] }))}
          error={errorOf(problem?.errors, 'direction')}
        />
        <Button busy={busy} refused={refused}>
          {t.record}
        </Button>
      </Form>
    </Section>
  )
}
