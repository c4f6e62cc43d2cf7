// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { TextInput } from '../../shell/forms/inputs.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api, type Capacity } from './client.ts'
import { texts } from './texts.ts'

interface Shown {
  capacity: Capacity
  chosen: { in: string; out: string }
  addressWith: (filters: { year: string; in: string; out: string }) => string
}

/** The scenarios that were kept, each a link, and the form to keep the one in view. */
export function Kept({ capacity, chosen, addressWith }: Shown) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/capacity-scenarios')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const listOf = (id: string) => (id ? [id] : [])
  return (
    <details>
      <summary>{t.kept}</summary>
      {capacity.scenarios.length === 0 && <p>{t.noneKept}</p>}
      <ul>
        {capacity.scenarios.map(({ id, name, year, note, person, organisation, ...changes }) => (
          <li key={id}>
            <a href={addressWith({ year: String(year), in: changes.in[0] ?? '', out: changes.out[0] ?? '' })} data-stay="">
              {name}
            </a>{' '}
            <span className="sv-small">
              {year}, {t.by(person ?? '', organisation)}
              {note && `. ${note}`}
            </span>
          </li>
        ))}
      </ul>
      {(chosen.in || chosen.out) && (
        <Form
          problem={problem}
          onSend={({ name = '', note }) =>
            void act({ name, year: capacity.year, in: listOf(chosen.in), out: listOf(chosen.out), ...(note && { note }) })
          }
        >
          <TextInput name="name" label={t.name} error={wrong('name')} />
          <TextInput name="note" label={t.note} optional error={wrong('note')} />
          <Button busy={busy}>{t.keep}</Button>
        </Form>
      )}
      {session && (
        <Why
          rule="capacity.keepsScenario"
          given={{ organisation_id: session.organisation.id, author_id: session.person.id, known_at: capacity.asOfDate }}
          act={t.keep}
        />
      )}
    </details>
  )
}
