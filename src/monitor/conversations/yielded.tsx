// SPDX-License-Identifier: EUPL-1.2
import { words as obstacleWords } from '../../approach/obstacles/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { ActForm } from '../../shell/forms/act-form.tsx'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Shown } from './client.ts'
import { texts } from './texts.ts'

/** Stories, signals and obstacles that came out of the conversation: each has it as its one source (C21 c). */
export function Yielded({ conversation, version }: Shown) {
  const t = useTexts(texts)
  const w = useTexts(obstacleWords)
  const language = useLanguage()
  const { id, mine, notes, stories, obstacles, candidates } = conversation
  const tying = api.useAct('POST', '/v1/conversations/{id}/obstacles')
  const refused = !mine ? t.onlyFacilitator : notes ? undefined : t.onlyAfter
  return (
    <Section title={t.yielded}>
      <h3 className="nl-heading nl-heading--level-3">{t.stories}</h3>
      {stories.length === 0 && <p className="nl-paragraph">{t.noStories}</p>}
      <ul className="sv-links">
        {stories.map(({ id: story, body }) => (
          <li key={story}>
            <a className="nl-link" href={addressOf('monitor/stories/story', language, { id: story })}>
              {body ?? t.withdrawn}
            </a>
          </li>
        ))}
      </ul>
      {refused === undefined ? (
        <Tell id={id} version={version} />
      ) : (
        <Button kind="secondary" type="button" refused={refused}>
          {t.tell}
        </Button>
      )}
      <Why rule="conversations.tellsInConversation" given={{ conversation_id: id }} act={t.tell} />
      <h3 className="nl-heading nl-heading--level-3">{t.obstacles}</h3>
      {obstacles.length === 0 && <p className="nl-paragraph">{t.noObstacles}</p>}
      <ul className="sv-links">
        {obstacles.map(({ id: obstacle, happens, state }) => (
          <li key={obstacle}>
            <a className="nl-link" href={addressOf('approach/obstacles/obstacle', language, { id: obstacle })}>
              {happens}
            </a>
            <p className="sv-small">{w.states[state as keyof typeof w.states]}</p>
          </li>
        ))}
      </ul>
      <ActForm
        title={t.tie}
        of={tying}
        given={{ id }}
        version={version}
        refused={refused ?? (candidates.length === 0 ? t.none : undefined)}
        fields={[
          {
            name: 'obstacleId',
            label: t.obstacle,
            hint: t.obstacleHint,
            kind: 'list',
            options: candidates.map(one => ({ value: one.id, label: one.happens })),
          },
        ]}
      />
      <Why rule="conversations.tiesObstacle" given={{ conversation_id: id }} act={t.tie} />
    </Section>
  )
}

/** A random text that goes with the words, so that the fingerprint kept of the request cannot be tried out. */
const blinding = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

function Tell({ id, version }: { id: string; version: string | null }) {
  const t = useTexts(texts)
  const { act, busy, problem } = api.useAct('POST', '/v1/conversations/{id}/stories')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  return (
    <details>
      <summary>{t.tell}</summary>
      <Form problem={problem} onSend={values => void act({ id, ...values, blinding: blinding() } as never, { version })}>
        <RadioGroup
          name="kind"
          label={t.kind}
          options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
          error={wrong('kind')}
        />
        <RadioGroup
          name="role"
          label={t.role}
          options={Object.entries(t.roles).map(([value, label]) => ({ value, label }))}
          error={wrong('role')}
        />
        <TextArea name="body" label={t.body} hint={t.bodyHint} rows={6} most={3500} error={wrong('body')} />
        <label className="sv-choice">
          <input type="checkbox" name="mayUse" value="yes" />
          <span>{t.mayUse}</span>
        </label>
        <label className="sv-choice">
          <input type="checkbox" name="mayQuote" value="yes" />
          <span>{t.mayQuote}</span>
        </label>
        <Button busy={busy}>{t.record}</Button>
      </Form>
    </details>
  )
}
